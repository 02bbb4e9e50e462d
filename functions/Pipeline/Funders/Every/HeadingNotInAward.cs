using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>An award pays for the headings it names.</summary>
public sealed class HeadingNotInAward : IRule<LineCase>
{
    public string Id => "CLAIM-15";

    public Citation Source => TheForm.Says("sheet Expenditure, Cost heading");

    public InForce InForce => InForce.Always;

    public string Explain => "An award pays only for the cost headings it names.";

    public string Remedy => "Use the award's heading, or take the line out.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(LineCase at)
    {
        if (at is { Award: null, In.Awards.IsEmpty: false } && !CapitalOnRevenueAward.IsOfTheOtherNature(at))
        {
            var headings = at.In.Awards.Select(award => award.CostHeading.Trim()).Where(heading => heading.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase);
            yield return this.Finds(
                at, Severity.Refuse, at.Line.At["Cost heading"], at.Line.CostHeading,
                $"The award has no heading \"{at.Line.CostHeading}\"; it pays for {string.Join(", ", headings)}.",
                Remedy);
        }
    }
}
