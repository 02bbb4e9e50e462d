using System.Collections.Immutable;
using FundingPipeline.Reconcile.Workings;

namespace FundingPipeline.Reconcile;

/// <summary>What one project used of its authority's allocation for a year.</summary>
/// <param name="Year">2001-02.</param>
/// <param name="Name">2001/02.</param>
/// <param name="Spent">What is accepted.</param>
/// <param name="Cells">The cells that claim it, sheet by sheet.</param>
public sealed record AllocatedYear(string Year, string Name, Money Spent, ImmutableArray<CellGroup> Cells)
{
    public static ImmutableArray<AllocatedYear> Of(ImmutableArray<Contribution> contributions) =>
    [
        .. from part in contributions
           where part.Funder.AllocatesByAuthority
           group part by Opens(part.Period.Slug) into year
           let accepted = year.SelectMany(part => part.Entries).Where(entry => entry.Fate == Fate.Accepted).ToList()
           select new AllocatedYear(
               year.First().Period.Slug, year.First().Period.Name, accepted.Total(entry => entry.Claimed),
               [.. CellGroup.BySheet(accepted, entry => entry.Line.At["Claimed"]).Select(same => CellGroup.Of(same.ConvertAll(entry => entry.Line.At["Claimed"])))]),
    ];

    /// <summary>2001/02, 2001-02 and 2001/2002 are one year, told apart by the year it opens in.</summary>
    public static string Opens(string year) => string.Concat(year.Trim().Take(4));
}
