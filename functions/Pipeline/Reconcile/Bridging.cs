using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>Explains, cost by cost, why one fund's eligible cost in some days differs from another's.</summary>
/// <remarks>Each transaction's difference goes whole to the first cause that explains it, so the steps always
/// lead from their figure to ours.</remarks>
public static class Bridging
{
    public static ImmutableArray<Bridge> Of(StandingClaims standing, Funder ours, ClaimPeriod days)
    {
        var lines = standing.Lines.Where(line => standing.IsCurrent(line.In.Claim)).ToList();
        var mine = lines.Where(line => line.In.Funder == ours).ToList();
        return
        [
            .. from others in lines.Where(line => line.In.Funder != ours).GroupBy(line => line.Fund)
               orderby others.Key.Code
               let bridge = Between(others.Key, [.. others], mine, days, standing.Verdicts)
               where !bridge.Theirs.IsZero || !bridge.Ours.IsZero
               select bridge,
        ];
    }

    private static Bridge Between(Source other, List<LineCase> theirs, List<LineCase> ours, ClaimPeriod days, Verdicts verdicts)
    {
        var costs =
            from key in theirs.Concat(ours).Select(KeyOf).Distinct()
            join line in theirs on key equals KeyOf(line) into there
            join line in ours on key equals KeyOf(line) into here
            let amounts = (Theirs: In(there, days, verdicts), Ours: In(here, days, verdicts))
            where !amounts.Theirs.IsZero || !amounts.Ours.IsZero
            let cause = amounts.Ours == amounts.Theirs ? (BridgeCause?)null : CauseOf([.. there], [.. here], days, verdicts)
            select new BridgedCost(cause, amounts.Theirs, amounts.Ours, [.. there], [.. here]);
        var found = costs.ToList();
        return new(
            other, In(theirs, days, verdicts),
            [.. found.Where(cost => cost.Cause is not null).GroupBy(cost => cost.Cause!.Value).OrderBy(same => same.Key).Select(same => new BridgeStep(same.Key, same.Total(cost => cost.Ours - cost.Theirs)))],
            In(ours, days, verdicts))
        {
            Costs = BridgedCost.Shown(found),
        };
    }

    private static BridgeCause CauseOf(List<LineCase> there, List<LineCase> here, ClaimPeriod days, Verdicts verdicts)
    {
        var (presentThere, presentHere) = (Accepted(there, verdicts).ToList(), Accepted(here, verdicts).ToList());
        if (presentThere.Count == 0 || presentHere.Count == 0)
        {
            return there.Count > 0 && here.Count > 0 ? BridgeCause.NotEligible
                : there.Concat(here).Any(line => line.Line.Kind == CostKind.InKind) ? BridgeCause.InKind
                : BridgeCause.NotPresented;
        }

        return !In(there, days, verdicts).IsZero && !In(here, days, verdicts).IsZero && Whole(presentThere) != Whole(presentHere) ? BridgeCause.NotEligible
            : presentThere[0].Award?.Basis != presentHere[0].Award?.Basis ? BridgeCause.GoverningBasis
            : there.Concat(here).Any(line => line.Line.Adjusts.Length > 0) ? BridgeCause.Adjustments
            : BridgeCause.Dates;
    }

    /// <summary>One transaction, or the line alone where the claim gives no reference to know it by.</summary>
    private static string KeyOf(LineCase line) => line.Cost.Reference.Length > 0 ? $"{line.Cost}" : line.Key;

    private static IEnumerable<LineCase> Accepted(IEnumerable<LineCase> lines, Verdicts verdicts) =>
        lines.Where(line => verdicts.Of(line.Line) == Fate.Accepted);

    private static Money Whole(IEnumerable<LineCase> lines) => lines.Total(line => line.Line.Eligible ?? Money.Zero);

    private static Money In(IEnumerable<LineCase> lines, ClaimPeriod days, Verdicts verdicts) =>
        Accepted(lines, verdicts).Total(line => Posting.Of(line).Part(line.Line.Eligible ?? Money.Zero, days));
}
