using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using NodaTime;

namespace FundingPipeline.Reconcile;

/// <summary>One transaction, every line that cites it, and what every source pays of it: the one calculation behind the matrix and the rules.</summary>
/// <remarks>
/// Claims repeat one another: ERDF's says that SRB pays £40.00 of the invoice, and SRB's own claims the £40.00. So a fund
/// counts as what was claimed from it and not disallowed and, where nothing was, as the most that any one fund's claims say it pays.
/// </remarks>
/// <param name="Income">The most that any one fund's claims set against this cost.</param>
public sealed record CostFunding(CostKey Key, ImmutableArray<LineCase> Lines, Money Cost, Money Income, ImmutableArray<MatrixCell> Sources)
{
    /// <summary>A source that is said to take money out pays nothing: it makes no room for another to pay more.</summary>
    public Money Funded => Sources.Total(source => Money.Max(source.Counted, Money.Zero)) + Money.Max(Income, Money.Zero);

    /// <summary>What is paid above the cost; nothing for a transaction that is only a refund.</summary>
    public Money Excess => Lines.Any(line => line.Line.Cost is { Pence: > 0 }) ? Money.Max(Funded - Cost, Money.Zero) : Money.Zero;

    public bool IsInKind => Lines.All(line => line.Line.Kind == CostKind.InKind);

    /// <summary>One for each transaction that the lines cite, in the order in which they first do.</summary>
    public static ImmutableArray<CostFunding> Of(IEnumerable<LineCase> lines) =>
        [.. lines.Where(line => line.Cost.Reference.Length > 0).GroupBy(line => line.Cost).Select(cost => Of(cost.Key, [.. cost]))];

    public static CostFunding Of(CostKey key, ImmutableArray<LineCase> lines)
    {
        var funds = lines.GroupBy(line => line.Fund).ToList();
        var named = funds.Select(fund => fund.Key)
            .Concat(lines.SelectMany(line => line.Line.Match).Select(share => share.Source).OfType<Source>())
            .Distinct();
        return new(
            key, lines, CostOf(lines, funds),
            Most(funds.Select(fund => fund.Total(line => line.Line.IncomeApplied))) ?? Money.Zero,
            [.. named.Select(source => Cell(source, funds)).OrderBy(cell => OrderOf(cell.Source))]);
    }

    /// <summary>This transaction as the statement's matrix shows it, less the income that paid for part of it: the rest is for the sources.</summary>
    public MatrixRow Row()
    {
        var first = Lines[0].Line;
        return new(Key, first.Description.Length > 0 ? first.Description : first.Payee, DayOf(first), Cost - Income, Sources);
    }

    private static LocalDate? DayOf(CostLine line) => line.Paid ?? line.Incurred;

    private static MatrixCell Cell(Source source, List<IGrouping<Source, LineCase>> funds) => new(
        source,
        funds.Where(fund => fund.Key == source).Select(fund => (Money?)fund.Total(line => line.ClaimedNet)).FirstOrDefault(),
        Most(funds
            .Where(fund => fund.Key != source && fund.Any(line => line.Line.Match.Any(share => share.Source == source)))
            .Select(fund => fund.Total(line => line.Line.MatchFrom(source)))),
        funds.Where(fund => fund.Key == source).SelectMany(fund => fund).Total(line => line.Disallowed));

    /// <summary>The lowest cost that any claim gives the transaction, less what any one fund's claims say came back.</summary>
    private static Money CostOf(ImmutableArray<LineCase> lines, List<IGrouping<Source, LineCase>> funds)
    {
        var paid = lines.Select(line => line.Line.Cost).OfType<Money>().Where(cost => !cost.IsNegative).DefaultIfEmpty(Money.Zero).Min();
        return paid + funds.Min(fund => fund.Total(line => line.Line is { Kind: CostKind.CreditNote, Cost: { IsNegative: true } back } ? back : Money.Zero));
    }

    private static Money? Most(IEnumerable<Money> amounts) => amounts.Select(amount => (Money?)amount).DefaultIfEmpty(null).Max();

    private static int OrderOf(Source source) => Funders.Sources.All.IndexOf(source);
}

/// <summary>What a line says of one source.</summary>
public static class MatchOfLine
{
    public static Money MatchFrom(this CostLine line, Source source) =>
        line.Match.Where(share => share.Source == source).Total(share => share.Amount);

    /// <summary>The cell where the line says what the source pays.</summary>
    public static CellRef MatchCell(this CostLine line, Source source) =>
        line.At[line.Match.First(share => share.Source == source).Heading];
}
