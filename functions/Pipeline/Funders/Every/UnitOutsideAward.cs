using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>A unit outside the days of the award is not the award's.</summary>
/// <remarks>A week begun on the Monday before a contract ended on the Friday runs past it, and needs the contract that followed.</remarks>
public sealed class UnitOutsideAward : IRule<UnitCostCase>
{
    public string Id => "CLAIM-40";

    public Citation Source => TheForm.Says("sheet Unit costs, From and To");

    public InForce InForce => InForce.Always;

    public string Explain => "A unit can only be claimed if its days fall between the first and the last day of the award.";

    public string Remedy => "Take the row out, or correct its days or the award's days in the register.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(UnitCostCase at)
    {
        if (at.Line.To is { } to && (at.Line.From ?? to) is var from && !at.In.Awards.IsEmpty && !at.In.Awards.Any(award => award.Covers(from) && award.Covers(to)))
        {
            var (first, last) = (at.In.Awards.Min(award => award.From), at.In.Awards.Max(award => award.To));
            yield return this.Finds(at, Severity.Refuse, at.Line.At[from < first ? "From" : "To"], $"{(from < first ? from : to):uuuu-MM-dd}",
                from < first ? $"The unit is for {from:uuuu-MM-dd}, and the award begins on {first:uuuu-MM-dd}."
                : to > last ? $"The unit is for {to:uuuu-MM-dd}, and the award ends on {last:uuuu-MM-dd}."
                : $"No one award covers the days from {from:uuuu-MM-dd} to {to:uuuu-MM-dd}.",
                Remedy);
        }
    }
}
