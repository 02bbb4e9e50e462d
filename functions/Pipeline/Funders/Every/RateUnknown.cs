using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>A fund that pays a rate cannot pay before anybody says which.</summary>
public sealed class RateUnknown : IRule<ClaimCase>
{
    public string Id => "CLAIM-25";

    public Citation Source => TheForm.Says("Project register, sheet Awards, Rate");

    public InForce InForce => InForce.Always;

    public string Explain => "Where a fund pays a rate of your costs, the register must say which rate your offer letter gives.";

    public string Remedy => "Ask the office to enter the rate of the offer letter.";

    public Scope Scope => Scope.Claim;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        if (at.Funder.Mode == PaymentMode.RateOnTotals && at.Claim.Cover.Type is not (ClaimType.Advance or ClaimType.Nil)
            && at.Awards.Any(award => award.Rate is null))
        {
            yield return this.Finds(
                at, Severity.Query, at.Claim.Cover.At["Total claimed"], $"{at.Claim.Cover.TotalClaimed}",
                $"The register gives no rate for {at.Claim.Id.Fund.Code} on {at.Project.Reference}, so nobody can say what is due.",
                Remedy);
        }
    }
}
