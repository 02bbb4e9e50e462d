using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>A unit belongs in the claim whose period holds its last day.</summary>
/// <remarks>A week that begins on 29 January and ends on 4 February is February's.</remarks>
public sealed class UnitOutsideClaim : IRule<UnitCostCase>
{
    public string Id => "CLAIM-41";

    public Citation Source => TheForm.Says("sheet Unit costs, To");

    public InForce InForce => InForce.Always;

    public string Explain => "A unit belongs in the claim for the period in which it ended.";

    public string Remedy => "Correct the day, claim the unit for its own period, or tell us why it belongs here.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(UnitCostCase at)
    {
        var cover = at.In.Claim.Cover;
        if (at.Line.To is null)
        {
            yield return this.Finds(at, Severity.Query, at.Line.At["To"], "", "The row does not say when the unit ended, so nobody can tell in which period it belongs.", Remedy);
        }
        else if (at.Line.To is { } to && (cover.Figures == Figures.Cumulative ? to > cover.Period.Last : !cover.Period.Covers(to)))
        {
            yield return this.Finds(at, Severity.Query, at.Line.At["To"], $"{to:uuuu-MM-dd}", $"The unit ended on {to:uuuu-MM-dd}, and the claim is for {cover.Period}.", Remedy);
        }
    }
}
