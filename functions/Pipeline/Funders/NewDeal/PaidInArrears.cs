using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.NewDeal;

/// <summary>A unit is claimed once it is over: no week of next month, however surely the client will come.</summary>
public sealed class PaidInArrears : IRule<UnitCostCase>
{
    public string Id => "ND-04";

    public Citation Source => Documents.JoiningUp("New Deal 25+ pilot, 000:870");

    public InForce InForce => InForce.Always;

    public string Explain => "The money follows the client, so a unit can be claimed only after its last day.";

    public string Remedy => "Claim it once it is over.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(UnitCostCase at)
    {
        var prepared = at.In.Claim.Cover.PreparedOn;
        if (at.Line.To is { } to && to > prepared)
        {
            yield return this.Finds(at, Severity.Refuse, at.Line.At["To"], $"{to:uuuu-MM-dd}",
                $"The unit runs to {to:uuuu-MM-dd}, after the claim was prepared on {prepared:uuuu-MM-dd}.",
                Remedy);
        }
    }
}
