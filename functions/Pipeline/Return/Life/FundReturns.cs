using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>All returns of one fund: the certified as they were certified, the open ones with what changed in those since.</summary>
public static class FundReturns
{
    /// <param name="current">What every project gives the fund now, in every period.</param>
    /// <param name="certified">What was certified, in any order.</param>
    /// <returns>In order of period; the certified ones as far as their snapshots tell.</returns>
    public static ImmutableArray<FunderReturn> Of(IEnumerable<Contribution> current, IEnumerable<Snapshot> certified)
    {
        ImmutableArray<Contribution> given = [.. current];
        ImmutableArray<Snapshot> fixedReturns = [.. certified.OrderBy(snapshot => snapshot.Period.Slug, Closing.InOrder)];
        var closed = fixedReturns.Select(snapshot => snapshot.Period.Slug).ToHashSet(StringComparer.Ordinal);
        var open = given.Where(part => !closed.Contains(part.Period.Slug)).ToImmutableArray();
        var carried = fixedReturns.Where(snapshot => !Closing.IsOne(snapshot.Period.Slug)).SelectMany(snapshot => Carried(snapshot, fixedReturns, given, open));
        return
        [
            .. FunderReturn.From(open.Concat(carried).GroupBy(part => (part.Period.Slug, part.Project.Reference.ToUpperInvariant())).Select(same => AsCertified.Before(Together(same), given, fixedReturns)))
                .Concat(fixedReturns.Select(snapshot => snapshot.Return()))
                .OrderBy(one => one.Period.Slug, Closing.InOrder),
        ];
    }

    private static IEnumerable<Contribution> Carried(Snapshot certified, ImmutableArray<Snapshot> all, ImmutableArray<Contribution> given, ImmutableArray<Contribution> open)
    {
        var (of, last) = (certified.Period, all[^1].Period);
        var next = Closing.NextOpen(of.Slug, open.Select(part => part.Period.Slug), all.Select(snapshot => snapshot.Period.Slug));
        var into = open.FirstOrDefault(part => part.Period.Slug == next)?.Period ?? Closing.Of(last, next);
        return Differences.Of(of, [.. all.SelectMany(snapshot => snapshot.Parts).Where(part => part.Of.Slug == of.Slug)], given, certified.Funder, into);
    }

    /// <summary>What a project gives the period itself, and what the period takes over for it, as one.</summary>
    private static Contribution Together(IEnumerable<Contribution> parts) =>
        parts.Aggregate((sum, part) => sum with
        {
            Entries = [.. sum.Entries, .. part.Entries],
            Units = [.. sum.Units, .. part.Units],
            Findings = [.. sum.Findings, .. part.Findings],
            Grant = sum.Grant + part.Grant,
            Due = sum.Due + part.Due,
            Carried = [.. sum.Carried, .. part.Carried],
        });
}
