using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile.Workings;

namespace FundingPipeline.Reconcile;

/// <summary>What a project's accepted lines under one heading came to in one earlier period of the fund: that period's own return has them line by line.</summary>
/// <param name="Award">The row of the register that takes them.</param>
public sealed record EarlierSpend(NamedPeriod Period, string CostHeading, Nature? Nature, Award? Award, Money Eligible, Money Claimed, Money PublicMatch)
{
    /// <summary>The cells it comes from, claim by claim: eligible, claimed and match.</summary>
    public ImmutableArray<CellGroup> Eligibles { get; init; } = [];

    public ImmutableArray<CellGroup> Claims { get; init; } = [];

    public ImmutableArray<CellGroup> Matches { get; init; } = [];

    public static ImmutableArray<EarlierSpend> Of(IEnumerable<(NamedPeriod Period, Entry Entry)> before, Func<MatchShare, bool> isPublic) =>
    [
        .. from part in before
           where part.Entry.Fate == Fate.Accepted
           group part.Entry by (part.Period, Heading: part.Entry.Line.CostHeading.ToUpperInvariant(), part.Entry.Line.Nature, part.Entry.Award?.At.Row) into same
           let first = same.First()
           orderby same.Key.Period.Days.First, same.Key.Heading, same.Key.Nature, same.Key.Row
           select new EarlierSpend(
               same.Key.Period, first.Line.CostHeading, same.Key.Nature, first.Award,
               same.Total(entry => entry.Eligible), same.Total(entry => entry.Claimed), same.SelectMany(entry => entry.Match).Where(isPublic).Total(share => share.Amount))
           {
               Eligibles = Cells(same, entry => [entry.Line.At["Eligible cost"]]),
               Claims = Cells(same, entry => [entry.Line.At["Claimed"]]),
               Matches = Cells(same, entry => entry.Match.Where(isPublic).Select(share => entry.Line.At[share.Heading])),
           },
    ];

    private static ImmutableArray<CellGroup> Cells(IEnumerable<Entry> entries, Func<Entry, IEnumerable<CellRef>> of) =>
        [.. CellGroup.BySheet(entries.SelectMany(of), cell => cell).Select(same => CellGroup.Of(same))];
}
