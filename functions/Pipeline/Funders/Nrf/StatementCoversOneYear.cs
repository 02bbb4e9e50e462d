using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Nrf;

/// <summary>A statement of use is made each year, for the whole of it.</summary>
public sealed class StatementCoversOneYear : IRule<ClaimCase>
{
    public string Id => "NRF-05";

    public Citation Source => Documents.PartnershipGuidance("a statement of use each year, 004:614");

    public InForce InForce => InForce.Always;

    public string Explain => "A statement of use covers one financial year, 1 April to 31 March, no more and no less.";

    public string Remedy => "Send one statement of use for each financial year.";

    public Scope Scope => Scope.Claim;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        var (cover, year) = (at.Claim.Cover, at.Year());
        if (cover.Type == ClaimType.StatementOfUse && cover.Period != year.Days)
        {
            yield return this.Finds(at, Severity.Query, cover.At["Period from"], $"{cover.Period.First:uuuu-MM-dd}",
                $"The statement of use covers {cover.Period}; {year} is {year.Days}.",
                Remedy);
        }
    }
}
