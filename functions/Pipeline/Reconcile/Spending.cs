using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>One accepted line, by where and on what it was spent.</summary>
/// <param name="Cost">The transaction: the same for every line that cites it. Empty for a unit at a contract price, which is no cost.</param>
/// <param name="ToProject">The line's own part of the transaction.</param>
/// <param name="Lowest">The lowest cost that any claim on the project gives the whole transaction.</param>
public sealed record SpendLine(
    string Cost, string Project, Source Fund, string Ward, string Theme, Money Eligible, Money Claimed, Money ToProject, Money Lowest)
{
    /// <summary>The row that says so.</summary>
    public required ClaimRow Row { get; init; }
}

/// <summary>Where and on what the money went, fund by fund, and what it comes to when each transaction is counted once.</summary>
public static class Spending
{
    /// <summary>A project's accepted lines; of cumulative claims, the latest one's.</summary>
    /// <param name="counted">The project's lines that count now.</param>
    public static ImmutableArray<SpendLine> Of(StandingClaims standing, ImmutableArray<LineCase> counted)
    {
        var project = standing.Project.Project.Reference;
        var accepted = counted.Where(line => standing.Verdicts.Of(line.Line) == Fate.Accepted).ToList();
        var cited = accepted.Where(line => line.Cost.Reference.Length > 0).GroupBy(line => line.Cost).ToDictionary(same => same.Key, same => (Name: $"{same.Key}", Cost: CostFunding.CostOf([.. same])));
        return
        [
            .. from line in accepted
               let own = line.Line.CostToProject ?? Money.Zero
               let cost = line.Cost.Reference.Length > 0 ? cited[line.Cost] : (Name: line.Key, Cost: own)
               select new SpendLine(
                   cost.Name, project, line.Fund, line.Line.Ward.Trim(), line.Line.Theme.Trim(),
                   line.Line.Eligible ?? Money.Zero, line.Line.Claimed ?? Money.Zero, own, cost.Cost) { Row = line.Line },
            .. from at in standing.Cases
               where standing.IsCurrent(at.Claim)
               from unit in at.Claim.UnitCosts
               where standing.Verdicts.Of(unit) == Fate.Accepted
               select new SpendLine("", project, at.Claim.Id.Fund, "", "", Money.Zero, unit.Amount ?? Money.Zero, Money.Zero, Money.Zero) { Row = unit },
        ];
    }

    /// <summary>Every transaction once, over all projects: the lines that tell the most of it, with what each comes to.</summary>
    /// <remarks>Within a project several funds' claims repeat one another, so the fund whose lines cite the largest part speaks for
    /// all; projects each have a part of their own. Nothing beyond the lowest cost that any claim gives the transaction counts.</remarks>
    public static IEnumerable<(SpendLine Line, Money Once)> CountedOnce(IEnumerable<SpendLine> lines) =>
        from cost in lines.Where(line => line.Cost.Length > 0).GroupBy(line => line.Cost, StringComparer.Ordinal)
        from part in Within([.. cost.GroupBy(line => line.Project, StringComparer.OrdinalIgnoreCase).SelectMany(Fullest)])
        select part;

    /// <summary>One fund's lines; of two that cite as much, those that say more of ward and theme.</summary>
    private static IEnumerable<SpendLine> Fullest(IEnumerable<SpendLine> lines) =>
        lines.GroupBy(line => line.Fund)
            .OrderByDescending(fund => fund.Total(line => line.ToProject))
            .ThenByDescending(fund => fund.Sum(line => Math.Sign(line.Ward.Length) + Math.Sign(line.Theme.Length)))
            .ThenBy(fund => Sources.All.IndexOf(fund.Key))
            .First();

    /// <summary>What each line comes to when together they may come to no more than the lowest cost.</summary>
    private static IEnumerable<(SpendLine Line, Money Once)> Within(ImmutableArray<SpendLine> lines)
    {
        var (told, most) = (lines.Total(line => line.ToProject), lines.Min(line => line.Lowest));
        var (soFar, before) = (Money.Zero, Money.Zero);
        foreach (var line in lines)
        {
            soFar += line.ToProject;
            var now = told > most && told > Money.Zero ? soFar.Times((decimal)most.Pence / told.Pence, MidpointRounding.AwayFromZero) : soFar;
            yield return (line, now - before);
            before = now;
        }
    }
}
