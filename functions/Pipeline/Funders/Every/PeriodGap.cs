using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>Days that no claim of an award covers, between two that it has.</summary>
/// <remarks>Nothing may have been spent in August; then a nil claim says so. Otherwise a claim has been lost on its way.</remarks>
public sealed class PeriodGap : IRule<ClaimCase>
{
    public string Id => "CLAIM-31";

    public Citation Source => TheForm.Says("sheet Claim, Period from and Period to");

    public InForce InForce => InForce.Always;

    public string Explain => "We show the days between two claims on one award that no claim covers, in case a claim went astray.";

    public string Remedy => "Send the missing claim, or a nil claim for those days.";

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        var first = at.Claim.Cover.Period.First;
        var earlier = at.Siblings.TakeWhile(claim => claim.File != at.Claim.File).Where(Covers).Select(claim => claim.Cover.Period.Last).ToList();
        if (Covers(at.Claim) && earlier.Count > 0 && earlier.Max().PlusDays(1) is var missing && missing < first)
        {
            var gap = ClaimPeriod.Between(missing, first.PlusDays(-1));
            yield return this.Finds(
                at, Severity.Note, at.Claim.Cover.At["Period from"], $"{first:uuuu-MM-dd}",
                $"No claim covers {gap}, {gap.Length} {(gap.Length == 1 ? "day" : "days")}.",
                Remedy);
        }
    }

    /// <summary>An advance is for days to come, and covers none of those that have been.</summary>
    private static bool Covers(Claim claim) => claim.Cover.Type != ClaimType.Advance;
}
