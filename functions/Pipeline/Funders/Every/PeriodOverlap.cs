using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>Two claims for their own periods must not cover the same day of one award.</summary>
/// <remarks>An advance is for days to come, and a cumulative claim runs from the start: neither overlaps anything.</remarks>
public sealed class PeriodOverlap : IRule<ClaimCase>
{
    public string Id => "CLAIM-07";

    public Citation Source => TheForm.Says("sheet Claim, Period from and Period to");

    public InForce InForce => InForce.Always;

    public string Explain => "Claims for separate periods on one award must not share a day, or a cost could be claimed in both.";

    public string Remedy => "Correct one of the periods, or tell us why both are right.";

    public Scope Scope => Scope.Claim;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        if (Separate(at.Claim) && at.Siblings.TakeWhile(claim => claim.File != at.Claim.File).FirstOrDefault(claim => Shares(claim, at.Claim)) is { } earlier)
        {
            var shared = at.Claim.Cover.Period.Overlap(earlier.Cover.Period)!;
            yield return this.Finds(
                at, Severity.Query, at.Claim.Cover.At["Period from"], $"{at.Claim.Cover.Period.First:uuuu-MM-dd}",
                $"Claim {at.Claim.Id.Number} and claim {earlier.Id.Number} both cover {shared}, {shared.Length} {(shared.Length == 1 ? "day" : "days")}.",
                Remedy);
        }
    }

    private static bool Separate(Claim claim) => claim.Cover is { Figures: Figures.Period, Type: not ClaimType.Advance };

    private static bool Shares(Claim earlier, Claim later) =>
        Separate(earlier)
        && !earlier.Id.Number.Equals(later.Id.Number, StringComparison.OrdinalIgnoreCase)
        && earlier.Cover.Period.Overlap(later.Cover.Period) is not null;
}
