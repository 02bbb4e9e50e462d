using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>One accepted line, by where and on what it was spent.</summary>
/// <param name="Cost">The transaction: the same for every line that cites it. Empty for a unit at a contract price, which is no cost.</param>
/// <param name="ToProject">The line's own part of the transaction.</param>
/// <param name="Lowest">The lowest cost that any claim on the project gives the whole transaction.</param>
public record SpendLine(
    string Cost, string Project, Source Fund, string Ward, string Theme, Money Eligible, Money Claimed, Money ToProject, Money Lowest)
{
    /// <summary>Whether it cites or is a cost.</summary>
    public bool IsCost => Cost.Length > 0;
}

/// <summary>The same with the row that says so.</summary>
public sealed record SpendRow(
    string Cost, string Project, Source Fund, string Ward, string Theme, Money Eligible, Money Claimed, Money ToProject, Money Lowest, ClaimRow Row)
    : SpendLine(Cost, Project, Fund, Ward, Theme, Eligible, Claimed, ToProject, Lowest)
{
    /// <summary>What of it others may need to count a transaction that they cite too.</summary>
    public SpendLine Line => new(Cost, Project, Fund, Ward, Theme, Eligible, Claimed, ToProject, Lowest);
}

/// <summary>Where and on what the money went, fund by fund, and what it comes to when each transaction is counted once.</summary>
public static class Spending
{
    /// <summary>A project's accepted lines; of cumulative claims, the latest one's.</summary>
    /// <param name="counted">The project's lines that count now.</param>
    public static ImmutableArray<SpendRow> Of(StandingClaims standing, ImmutableArray<LineCase> counted)
    {
        var project = standing.Project.Project.Reference;
        var accepted = counted.Where(line => standing.Verdicts.Of(line.Line) == Fate.Accepted).ToList();
        var cited = accepted.Where(line => line.Cost.Reference.Length > 0).GroupBy(line => line.Cost).ToDictionary(same => same.Key, same => (Name: $"{same.Key}", Cost: CostFunding.CostOf([.. same])));
        return
        [
            .. from line in accepted
               let own = line.Line.CostToProject ?? Money.Zero
               let cost = line.Cost.Reference.Length > 0 ? cited[line.Cost] : (Name: line.Key, Cost: own)
               select new SpendRow(
                   cost.Name, project, line.Fund, line.Line.Ward.Trim(), line.Line.Theme.Trim(),
                   line.Line.Eligible ?? Money.Zero, line.Line.Claimed ?? Money.Zero, own, cost.Cost, line.Line),
            .. from at in standing.Cases
               where standing.IsCurrent(at.Claim)
               from unit in at.Claim.UnitCosts
               where standing.Verdicts.Of(unit) == Fate.Accepted
               select new SpendRow("", project, at.Claim.Id.Fund, "", "", Money.Zero, unit.Amount ?? Money.Zero, Money.Zero, Money.Zero, unit),
        ];
    }

    /// <summary>Every transaction once, over all projects: the lines that tell the most of it, with what each comes to.</summary>
    /// <remarks>Within a project several funds' claims repeat one another, so the fund whose lines cite the largest part speaks for
    /// all; projects each have a part of their own. Nothing beyond the lowest cost that any claim gives the transaction counts.</remarks>
    public static IEnumerable<(T Line, Money Once)> CountedOnce<T>(IEnumerable<T> lines)
        where T : SpendLine =>
        from cost in lines.Where(line => line.IsCost).GroupBy(line => line.Cost, StringComparer.Ordinal)
        from part in Within(Speaking([.. cost]))
        select part;

    /// <summary>The lines that speak for a transaction: in each project, one fund's.</summary>
    private static ImmutableArray<T> Speaking<T>(ImmutableArray<T> cost)
        where T : SpendLine
    {
        var (project, fund) = (cost[0].Project, cost[0].Fund);
        return cost.Any(line => line.Project != project) ? [.. cost.GroupBy(line => line.Project, StringComparer.OrdinalIgnoreCase).SelectMany(own => Fullest([.. own]))]
            : cost.Any(line => line.Fund != fund) ? Fullest(cost)
            : cost;
    }

    /// <summary>One fund's lines; of two that cite as much, those that say more of ward and theme.</summary>
    private static ImmutableArray<T> Fullest<T>(ImmutableArray<T> lines)
        where T : SpendLine
    {
        var funds = new List<(Source Fund, Money ToProject, int Says)>(2);
        foreach (var line in lines)
        {
            var at = funds.FindIndex(fund => fund.Fund == line.Fund);
            var (toProject, says) = at < 0 ? (Money.Zero, 0) : (funds[at].ToProject, funds[at].Says);
            var now = (line.Fund, toProject + line.ToProject, says + Math.Sign(line.Ward.Length) + Math.Sign(line.Theme.Length));
            if (at < 0)
            {
                funds.Add(now);
            }
            else
            {
                funds[at] = now;
            }
        }

        var fullest = funds.MaxBy(fund => (fund.ToProject, fund.Says, -Sources.All.IndexOf(fund.Fund))).Fund;
        return [.. lines.Where(line => line.Fund == fullest)];
    }

    /// <summary>What each line comes to when together they may come to no more than the lowest cost.</summary>
    private static IEnumerable<(T Line, Money Once)> Within<T>(ImmutableArray<T> lines)
        where T : SpendLine
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
