using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders;

/// <summary>A period without spend is still reported on.</summary>
/// <remarks>The report stands on the Outputs sheet: what was achieved, or a forecast with the reason why it was not.</remarks>
public sealed class NilClaimReport(string id, string fund, string region, Citation source) : IRule<ClaimCase>
{
    public string Id => id;

    public Citation Source => source;

    public InForce InForce => InForce.Always;

    public string Explain => $"{fund} wants a report for every period, so a nil claim says what was achieved or why nothing was.";

    public string Remedy => "Fill in the Outputs sheet: forecasts, what was achieved, and the reasons.";

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        if (at.Claim.Cover.Type == ClaimType.Nil && at.IsIn(region) && at.Claim.Outputs.IsEmpty)
        {
            yield return this.Finds(at, Severity.Note, at.Claim.Cover.At["Claim type"], "Nil",
                $"The claim for {at.Claim.Cover.Period} is nil and reports nothing.",
                Remedy);
        }
    }
}
