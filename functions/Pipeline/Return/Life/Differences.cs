using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>What stands now of a certified period less everything that certified returns have said of it, line by line and project by project.</summary>
/// <remarks>So every pound is in exactly one return: what was certified wrongly stays as it was certified, and the return
/// that is open takes the difference, whether more or less.</remarks>
internal static class Differences
{
    /// <param name="of">The period that was certified.</param>
    /// <param name="stated">What certified returns said of it, in order of return: its own, and what later ones took over.</param>
    /// <param name="standing">What projects give the period now.</param>
    /// <param name="given">What each project gives the fund now, in every period.</param>
    /// <param name="into">The period of the return that takes the differences.</param>
    public static IEnumerable<Contribution> Of(
        NamedPeriod of, ImmutableArray<StatedPart> stated, IEnumerable<Contribution> standing, ILookup<string, Contribution> given, Funder funder, NamedPeriod into)
    {
        var said = stated.ToLookup(part => part.Project.Reference, StringComparer.OrdinalIgnoreCase);
        foreach (var project in said.Select(same => same.Key).Union(standing.Select(part => part.Project.Reference), StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal))
        {
            if (OfProject(of, [.. said[project]], [.. given[project]], funder, into) is { } difference)
            {
                yield return difference;
            }
        }
    }

    private static Contribution? OfProject(NamedPeriod of, ImmutableArray<StatedPart> stated, ImmutableArray<Contribution> given, Funder funder, NamedPeriod into)
    {
        var now = given.FirstOrDefault(part => part.Period.Slug == of.Slug);
        var why = new Reasons(of, stated, given);
        var lines = Pairing.Of([.. stated.SelectMany(Pieces)], now is null ? [] : [.. Pieces(now)]);
        var changed = lines.Where(pair => !pair.Difference.IsNothing).ToImmutableArray();
        var outputs = Outputs(stated, now, why).ToImmutableArray();
        var grant = (now?.Grant ?? Money.Zero) - stated.Total(part => part.Grant);
        var due = (now?.Due ?? Money.Zero) - stated.Total(part => part.Due);
        if (changed.IsEmpty && outputs.IsEmpty && grant.IsZero && due.IsZero)
        {
            return null;
        }

        var findings = Open(now, stated);
        return new(
            funder, into, given.LastOrDefault()?.Project ?? stated[^1].Project,
            [.. changed.Where(pair => pair.Shown.Cost is not null).Select(pair => Cost(of, pair, why))], [],
            [.. changed.Where(pair => pair.Shown.Unit is not null).Select(pair => Unit(of, pair, why))], [], grant, due, [], findings, [])
        {
            Carried = [new(of, grant, due, outputs, [.. findings.Where(finding => finding.Severity == Severity.Refuse).Select(finding => finding.Key).Distinct().Order(StringComparer.Ordinal)])],
        };
    }

    private static IEnumerable<Piece> Pieces(StatedPart part) => part.Costs.Select(Piece.Of).Concat(part.Units.Select(Piece.Of));

    private static IEnumerable<Piece> Pieces(Contribution part) => part.Entries.Select(Piece.Of).Concat(part.Units.Select(Piece.Of));

    private static Entry Cost(NamedPeriod of, Pair pair, Reasons why) => pair.Shown.Cost! with
    {
        Fate = Fate.Accepted,
        Eligible = pair.Difference.Eligible,
        Claimed = pair.Difference.Claimed,
        Match = pair.Difference.Match,
        IncomeApplied = pair.Difference.Income,
        IsAdjustment = true,
        Reason = why.Of(pair),
        Restates = pair.Restated(of),
    };

    /// <summary>So many units more or fewer; a price stands beside them only where it was the same all along.</summary>
    private static UnitEntry Unit(NamedPeriod of, Pair pair, Reasons why)
    {
        var (shown, difference) = (pair.Shown.Unit!, pair.Difference);
        return shown with
        {
            Fate = Fate.Accepted,
            Amount = difference.Claimed,
            Line = shown.Line with { Units = difference.Units, Amount = difference.Claimed, UnitPrice = pair.IsAtOnePrice ? shown.Line.UnitPrice : null },
            Reason = why.Of(pair),
            Restates = pair.Restated(of),
        };
    }

    private static IEnumerable<OutputRestated> Outputs(ImmutableArray<StatedPart> stated, Contribution? now, Reasons why)
    {
        var last = new Dictionary<string, OutputStood?>(StringComparer.Ordinal);
        foreach (var output in stated.SelectMany(part => part.Outputs))
        {
            last[output.Line] = output.Stood;
        }

        var standing = Piece.Outputs(now?.Outputs ?? []).ToDictionary(output => output.Line, output => output.Stood, StringComparer.Ordinal);
        return
            from line in last.Keys.Union(standing.Keys).Order(StringComparer.Ordinal)
            let then = last.GetValueOrDefault(line)
            let stands = standing.GetValueOrDefault(line)
            where (then?.Native, then?.Derived) != (stands?.Native, stands?.Derived)
            select new OutputRestated(line, then, stands, why.Of(then, stands));
    }

    /// <summary>What has been found since in the period, and nobody has settled or left out.</summary>
    private static ImmutableArray<Finding> Open(Contribution? now, ImmutableArray<StatedPart> stated)
    {
        var leftOut = stated.SelectMany(part => part.Refused).ToHashSet(StringComparer.Ordinal);
        return [.. (now?.Findings ?? []).Where(finding => finding.Severity == Severity.Query || (finding.Severity == Severity.Refuse && !leftOut.Contains(finding.Key)))];
    }
}
