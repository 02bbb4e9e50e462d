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
        var (ofProject, said) = (given.ToLookup(part => part.Project.Reference, StringComparer.OrdinalIgnoreCase), Said.ByProject(fixedReturns));
        var carried = Carried(fixedReturns, given, ofProject, open);
        return
        [
            .. FunderReturn.From(open.Concat(carried).GroupBy(part => (part.Period.Slug, part.Project.Reference.ToUpperInvariant())).Select(same => AsCertified.Before(Together(same), ofProject, said)))
                .Concat(fixedReturns.Select(snapshot => snapshot.Return()))
                .OrderBy(one => one.Period.Slug, Closing.InOrder),
        ];
    }

    private static IEnumerable<Contribution> Carried(ImmutableArray<Snapshot> all, ImmutableArray<Contribution> given, ILookup<string, Contribution> ofProject, ImmutableArray<Contribution> open)
    {
        var stated = all.SelectMany(snapshot => snapshot.Parts).ToLookup(part => part.Of.Slug, StringComparer.Ordinal);
        var standing = given.ToLookup(part => part.Period.Slug, StringComparer.Ordinal);
        var opened = open.ToLookup(part => part.Period.Slug, part => part.Period, StringComparer.Ordinal);
        return
            from certified in all
            let of = certified.Period
            where !Closing.IsOne(of.Slug)
            from difference in Differences.Of(of, [.. stated[of.Slug]], standing[of.Slug], ofProject, certified.Funder, Into(of, all, opened))
            select difference;
    }

    /// <summary>The period of the return that takes what changes in a certified one.</summary>
    private static NamedPeriod Into(NamedPeriod of, ImmutableArray<Snapshot> all, ILookup<string, NamedPeriod> open)
    {
        var next = Closing.NextOpen(of.Slug, open.Select(same => same.Key), all.Select(snapshot => snapshot.Period.Slug));
        return open[next].FirstOrDefault() ?? Closing.Of(all[^1].Period, next);
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
