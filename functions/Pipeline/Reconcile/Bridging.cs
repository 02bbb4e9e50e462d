using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>Explains, cost by cost, why one fund's eligible cost in some days differs from another's.</summary>
/// <remarks>Each transaction's difference goes whole to the first cause that explains it, so the steps always
/// lead from their figure to ours. A project's lines are sorted by transaction once, however many periods ask.</remarks>
internal sealed class Bridging(StandingClaims standing)
{
    private readonly ImmutableArray<LineCase> lines = standing.Lines.RemoveAll(line => !standing.IsCurrent(line.In.Claim));
    private readonly Dictionary<Funder, ImmutableArray<Pair>> pairs = [];

    public ImmutableArray<Bridge> Of(Funder ours, ClaimPeriod days)
    {
        if (!pairs.TryGetValue(ours, out var against))
        {
            pairs.Add(ours, against = PairsOf(ours));
        }

        return
        [
            .. from pair in against
               let bridge = pair.In(days)
               where !bridge.Theirs.IsZero || !bridge.Ours.IsZero
               select bridge,
        ];
    }

    private ImmutableArray<Pair> PairsOf(Funder ours)
    {
        var mine = Sides(lines.Where(line => line.In.Funder == ours));
        return
        [
            .. from others in lines.Where(line => line.In.Funder != ours).GroupBy(line => line.Fund)
               orderby others.Key.Code
               select Pair.Of(others.Key, Sides(others), mine),
        ];
    }

    /// <summary>A fund's lines, transaction by transaction, in the order in which it first cites them.</summary>
    private OrderedDictionary<CitedCost, Side> Sides(IEnumerable<LineCase> lines)
    {
        var sides = new OrderedDictionary<CitedCost, Side>();
        foreach (var same in lines.GroupBy(line => line.Cited))
        {
            sides.Add(same.Key, new([.. same], [.. same.Where(line => standing.Verdicts.Of(line.Line) == Fate.Accepted)]));
        }

        return sides;
    }

    /// <summary>One fund's lines on one transaction, and those of them that are accepted.</summary>
    private sealed record Side(ImmutableArray<LineCase> Lines, ImmutableArray<LineCase> Accepted)
    {
        public static readonly Side None = new([], []);

        public Money Whole => Accepted.Total(line => line.Line.Eligible ?? Money.Zero);

        public Money In(ClaimPeriod days)
        {
            var total = Money.Zero;
            foreach (var line in Accepted)
            {
                total += Posting.Of(line).Part(line.Line.Eligible ?? Money.Zero, days);
            }

            return total;
        }
    }

    /// <summary>Two funds of a project, with every transaction that either cites: the other's first.</summary>
    private sealed record Pair(Source Other, ImmutableArray<(Side There, Side Here)> Costs)
    {
        public static Pair Of(Source other, OrderedDictionary<CitedCost, Side> theirs, OrderedDictionary<CitedCost, Side> ours) => new(
            other,
            [
                .. theirs.Select(there => (there.Value, ours.GetValueOrDefault(there.Key, Side.None))),
                .. ours.Where(here => !theirs.ContainsKey(here.Key)).Select(here => (Side.None, here.Value)),
            ]);

        public Bridge In(ClaimPeriod days)
        {
            var found = new List<BridgedCost>();
            foreach (var (there, here) in Costs)
            {
                var (theirs, ours) = (there.In(days), here.In(days));
                if (!theirs.IsZero || !ours.IsZero)
                {
                    found.Add(new(theirs == ours ? null : CauseOf(there, here, theirs, ours), theirs, ours, there.Lines, here.Lines));
                }
            }

            return new(
                Other, found.Total(cost => cost.Theirs),
                [.. found.Where(cost => cost.Cause is not null).GroupBy(cost => cost.Cause!.Value).OrderBy(same => same.Key).Select(same => new BridgeStep(same.Key, same.Total(cost => cost.Ours - cost.Theirs)))],
                found.Total(cost => cost.Ours))
            {
                Costs = BridgedCost.Shown(found),
            };
        }
    }

    private static BridgeCause CauseOf(Side there, Side here, Money theirs, Money ours)
    {
        if (there.Accepted.IsEmpty || here.Accepted.IsEmpty)
        {
            return !there.Lines.IsEmpty && !here.Lines.IsEmpty ? BridgeCause.NotEligible
                : there.Lines.Concat(here.Lines).Any(line => line.Line.Kind == CostKind.InKind) ? BridgeCause.InKind
                : BridgeCause.NotPresented;
        }

        return !theirs.IsZero && !ours.IsZero && there.Whole != here.Whole ? BridgeCause.NotEligible
            : there.Accepted[0].Award?.Basis != here.Accepted[0].Award?.Basis ? BridgeCause.GoverningBasis
            : there.Lines.Concat(here.Lines).Any(line => line.Line.Adjusts.Length > 0) ? BridgeCause.Adjustments
            : BridgeCause.Dates;
    }
}
