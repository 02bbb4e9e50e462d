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
    public static IEnumerable<CostFunding> Of(IEnumerable<LineCase> lines) =>
        lines.Where(line => line.Cost.Reference.Length > 0).GroupBy(line => line.Cost).Select(cost => Of(cost.Key, [.. cost]));

    /// <summary>Whether all that any line says is paid, told twice or not, is within the lowest cost: then it need not be worked out who pays what.</summary>
    public static bool IsPlainlyWithin(IEnumerable<LineCase> lines)
    {
        var (lowest, told) = (default(Money?), Money.Zero);
        foreach (var at in lines)
        {
            var line = at.Line;
            if (line.Cost is not { IsNegative: false } cost)
            {
                return false;
            }

            lowest = lowest < cost ? lowest : cost;
            told += Money.Max(line.Claimed ?? Money.Zero, Money.Zero) + Money.Max(line.IncomeApplied, Money.Zero);
            foreach (var share in line.Match)
            {
                told += Money.Max(share.Amount, Money.Zero);
            }
        }

        return told <= lowest;
    }

    public static CostFunding Of(CostKey key, ImmutableArray<LineCase> lines)
    {
        var (funds, named) = Named(lines);
        named.Sort(InOrder);
        var cells = ImmutableArray.CreateBuilder<MatrixCell>(named.Count);
        var told = new List<FundSays>(funds.Count);
        foreach (var source in named)
        {
            cells.Add(Cell(source, told, lines));
        }

        return new(key, lines, CostOf(lines, funds), IncomeOf(lines, funds), cells.MoveToImmutable());
    }

    /// <summary>This transaction as the statement's matrix shows it, less the income that paid for part of it: the rest is for the sources.</summary>
    public MatrixRow Row()
    {
        var first = Lines[0].Line;
        return new(Key, first.Description.Length > 0 ? first.Description : first.Payee, DayOf(first), Cost - Income, Sources) { Lines = Lines };
    }

    private static LocalDate? DayOf(CostLine line) => line.Paid ?? line.Incurred;

    /// <summary>The funds that the lines are claimed from, and with them every source of match that they name.</summary>
    private static (List<Source> Funds, List<Source> Named) Named(ImmutableArray<LineCase> lines)
    {
        var (funds, named) = (new List<Source>(1), new List<Source>());
        foreach (var line in lines)
        {
            AddOnce(funds, line.Fund);
            AddOnce(named, line.Fund);
            foreach (var share in line.Line.Match)
            {
                AddOnce(named, share.Source);
            }
        }

        return (funds, named);
    }

    private static void AddOnce(List<Source> sources, Source? source)
    {
        if (source is not null && !sources.Contains(source))
        {
            sources.Add(source);
        }
    }

    private static MatrixCell Cell(Source source, List<FundSays> told, ImmutableArray<LineCase> lines)
    {
        told.Clear();
        foreach (var line in lines)
        {
            if (FundSays.By(line, source) is { } one)
            {
                FundSays.Add(told, one);
            }
        }

        return FundSays.Cell(source, told, Total(source, lines, line => line.Disallowed));
    }

    /// <summary>The lowest cost that any claim gives the transaction, less what any one fund's claims say came back.</summary>
    public static Money CostOf(ImmutableArray<LineCase> lines) => CostOf(lines, Named(lines).Funds);

    private static Money CostOf(ImmutableArray<LineCase> lines, List<Source> funds)
    {
        var (paid, back) = (default(Money?), default(Money?));
        foreach (var line in lines)
        {
            paid = line.Line.Cost is { IsNegative: false } cost && !(paid <= cost) ? cost : paid;
        }

        foreach (var fund in funds)
        {
            back = Total(fund, lines, line => line.Line is { Kind: CostKind.CreditNote, Cost: { IsNegative: true } refund } ? refund : Money.Zero) is var total && back <= total ? back : total;
        }

        return (paid ?? Money.Zero) + (back ?? Money.Zero);
    }

    /// <summary>The most that any one fund's lines set against the cost.</summary>
    private static Money IncomeOf(ImmutableArray<LineCase> lines, List<Source> funds)
    {
        var most = default(Money?);
        foreach (var fund in funds)
        {
            most = Total(fund, lines, line => line.Line.IncomeApplied) is var total && most >= total ? most : total;
        }

        return most ?? Money.Zero;
    }

    private static Money Total(Source fund, ImmutableArray<LineCase> lines, Func<LineCase, Money> amount)
    {
        var total = Money.Zero;
        foreach (var line in lines)
        {
            total += line.Fund == fund ? amount(line) : Money.Zero;
        }

        return total;
    }

    /// <summary>Funds first, as everybody lists them.</summary>
    private static readonly IComparer<Source> InOrder = Comparer<Source>.Create((a, b) => Order(a).CompareTo(Order(b)));

    private static int Order(Source source) => Funders.Sources.All.IndexOf(source);
}

/// <summary>What a line says of one source.</summary>
public static class MatchOfLine
{
    public static Money MatchFrom(this CostLine line, Source source)
    {
        var total = Money.Zero;
        foreach (var share in line.Match)
        {
            total += share.Source == source ? share.Amount : Money.Zero;
        }

        return total;
    }

    /// <summary>Whether the line has a column for the source.</summary>
    public static bool Names(this CostLine line, Source source)
    {
        foreach (var share in line.Match)
        {
            if (share.Source == source)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The cell where the line says what the source pays.</summary>
    public static CellRef MatchCell(this CostLine line, Source source) =>
        line.At[line.Match.First(share => share.Source == source).Heading];
}
