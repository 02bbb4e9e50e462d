using FundingPipeline.Ingest;
using FundingPipeline.Normalise;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>A line belongs in the claim whose period holds its date.</summary>
/// <remarks>A line that changes an earlier one posts in its own claim, whatever its date.</remarks>
public sealed class DateOutsideClaim : IRule<LineCase>
{
    public string Id => "CLAIM-13";

    public Citation Source => TheForm.Says("sheet Expenditure, Date paid");

    public InForce InForce => InForce.Always;

    public string Explain => "A line belongs in the claim for the period in which it was paid, or incurred where the award says so.";

    public string Remedy => "Correct the date, claim the line for its own period, or tell us why it belongs here.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(LineCase at)
    {
        if (at is { Line.Adjusts: "", Award: { } award, When: { } when } && InAward(award, when) && !InClaim(at.In, when))
        {
            var heading = at.DateHeading();
            yield return this.Finds(
                at, Severity.Query, at.Line.At[heading], $"{when.First:uuuu-MM-dd}",
                $"The line is for {(when.IsCut ? $"{when.Days}" : $"{when.First:uuuu-MM-dd}")}, and the claim for {at.In.Claim.Cover.Period}.",
                Remedy);
        }
    }

    private static bool InAward(Award award, Timing when) => award.Covers(when.First) && award.Covers(when.Last);

    /// <summary>A cumulative claim runs from the start of the award to the end of its period.</summary>
    private static bool InClaim(ClaimCase at, Timing when) => at.Claim.Cover.Figures == Figures.Cumulative
        ? when.Last <= at.Claim.Cover.Period.Last
        : at.Claim.Cover.Period.Covers(when.Days);
}
