using System.Collections.Immutable;
using FundingPipeline.Reconcile.Workings;

namespace FundingPipeline.Reconcile;

/// <summary>One transaction between two funds, with the lines of both.</summary>
internal sealed record BridgedCost(BridgeCause? Cause, Money Theirs, Money Ours, ImmutableArray<LineCase> There, ImmutableArray<LineCase> Here)
{
    /// <summary>As the other fund's figure may be told: of costs both have, amounts, days and references; of costs not presented to this fund, one total for each reason.</summary>
    /// <remarks>A cost that both give alike needs no line of its own: this fund's cells lead to it. One that differs has.</remarks>
    public static ImmutableArray<BridgeCost> Shown(IReadOnlyCollection<BridgedCost> costs) =>
    [
        .. from cost in costs
           where !cost.Here.IsEmpty && cost.Cause is not null && !cost.There.IsEmpty
           from shown in OneByOne(cost)
           select shown,
        .. from cost in costs
           where !cost.Here.IsEmpty && (cost.Cause is null || cost.There.IsEmpty)
           group cost by (cost.Cause, FileOf(cost)) into same
           select new BridgeCost(same.Key.Cause, "", null, same.Total(cost => cost.Theirs), same.Total(cost => cost.Ours), Cells([.. same.SelectMany(cost => cost.Here)])),
        .. from cost in costs
           where cost.Here.IsEmpty
           group cost by cost.Cause into same
           orderby same.Key
           select new BridgeCost(same.Key, "", null, same.Total(cost => cost.Theirs), Money.Zero, null),
    ];

    private static IEnumerable<BridgeCost> OneByOne(BridgedCost cost) =>
        [new(cost.Cause, cost.Here[0].Line.LedgerReference, cost.Here.Select(line => line.When?.Last).Max(), cost.Theirs, cost.Ours, Cells(cost.Here))];

    private static string FileOf(BridgedCost cost) => cost.Here[0].In.Claim.File.Sha256;

    /// <summary>The cells of one claim; a transaction that several claims cite in parts leads to the first of them.</summary>
    private static CellGroup Cells(ImmutableArray<LineCase> lines)
    {
        var claim = lines[0].In.Claim;
        return CellGroup.Of([.. lines.Where(line => line.In.Claim == claim).Select(line => line.Line.At["Eligible cost"])], claim.Id.Number, claim.Cover.Version);
    }
}
