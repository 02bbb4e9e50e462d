using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>Capital is not claimed on a revenue award, nor revenue on a capital award.</summary>
public sealed class CapitalOnRevenueAward : IRule<LineCase>
{
    public string Id => "CLAIM-16";

    public Citation Source => TheForm.Says("sheet Expenditure, Capital or revenue");

    public InForce InForce => InForce.Always;

    public string Explain => "A revenue award does not pay for capital, and a capital award does not pay for running costs.";

    public string Remedy => "Take the line out, or correct whether it is capital or revenue.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(LineCase at)
    {
        if (at.Award is null && IsOfTheOtherNature(at))
        {
            var (mine, theirs) = at.Line.Nature == Nature.Capital ? ("capital", "revenue") : ("revenue", "capital");
            yield return this.Finds(
                at, Severity.Refuse, at.Line.At["Capital or revenue"], mine,
                $"The line is {mine}, and the award pays for {theirs} only.",
                $"Take the line out, or correct it if the cost is {theirs}.");
        }
    }

    /// <summary>Whether the award would take this line if it were capital instead of revenue, or the other way about.</summary>
    internal static bool IsOfTheOtherNature(LineCase at) =>
        AwardRow.For(at.Line with { Nature = at.Line.Nature == Nature.Capital ? Nature.Revenue : Nature.Capital }, at.In.Awards) is not null;
}
