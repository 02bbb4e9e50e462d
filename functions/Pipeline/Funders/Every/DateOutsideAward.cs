using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>A cost outside the days of the award is not the award's.</summary>
public sealed class DateOutsideAward : IRule<LineCase>
{
    public string Id => "CLAIM-14";

    public Citation Source => new("European Commission, summary of the general provisions on the Structural Funds", "Eligibility of expenditure: between the start date and the final date in the decision", Evidence.Confirmed);

    private static readonly Citation AnyFund = new("Pipeline default", "Other funds' awards have days too, and are held to them alike", Evidence.Assumed);

    public InForce InForce => InForce.Always;

    public string Explain => "A cost can only be claimed if it falls between the first and the last day of the award.";

    public string Remedy => "Take the cost out, or correct its date or the award's dates in the register.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(LineCase at)
    {
        if (at is { Award: { } award, When: { } when } && !(award.Covers(when.First) && award.Covers(when.Last)))
        {
            var day = award.Covers(when.First) ? when.Last : when.First;
            yield return this.Finds(
                at, Severity.Refuse, at.Line.At[at.DateHeading()], $"{when.First:uuuu-MM-dd}",
                award.From is { } from && day < from
                    ? $"The cost is for {day:uuuu-MM-dd}, and the award begins on {from:uuuu-MM-dd}."
                    : $"The cost is for {day:uuuu-MM-dd}, and the award ends on {award.To:uuuu-MM-dd}.",
                Remedy, at.Fund.European ? null : AnyFund);
        }
    }
}
