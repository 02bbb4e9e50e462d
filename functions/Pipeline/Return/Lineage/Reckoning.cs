using System.Collections.Immutable;

namespace FundingPipeline.Return.Lineage;

/// <summary>One cell that counts in a figure, and whether it is taken off.</summary>
public readonly record struct Counted(Spot At, bool Less);

/// <summary>Works a formula out over the workbook's own cells, in exact decimals, and keeps which of them counted.</summary>
internal sealed class Reckoning(ReturnFile workbook)
{
    private readonly List<Counted> counted = [];

    /// <summary>What the formula comes to, and the cells that count in it.</summary>
    /// <exception cref="FormatException">It has what no formula of ours has.</exception>
    public (decimal Value, ImmutableArray<Counted> Counted) Of(Term formula)
    {
        counted.Clear();
        return (Value(formula, less: false), [.. counted]);
    }

    private decimal Value(Term term, bool less) => term switch
    {
        Literal number => number.Value,
        Block { IsOne: true } one => Cell(one.At(0), less),
        Pair { Sign: '+' } sum => Value(sum.Left, less) + Value(sum.Right, less),
        Pair { Sign: '-' } rest => Value(rest.Left, less) - Value(rest.Right, !less),
        Pair { Sign: '*' } product => Value(product.Left, less) * Value(product.Right, less),
        Pair { Sign: '/' } share => Value(share.Left, less) / Value(share.Right, less),
        Call call => Value(call, less),
        _ => throw new FormatException("A formula of ours ends in figures."),
    };

    private decimal Value(Call call, bool less) => (call.Name, call.Of) switch
    {
        ("SUM", var of) => of.Sum(each => each is Block block ? block.All.Sum(at => Cell(at, less)) : Value(each, less)),
        ("MIN", var of) => of.Select(each => Value(each, less)).Min(),
        ("MAX", var of) => of.Select(each => Value(each, less)).Max(),
        ("N", [var one]) => Value(one, less),
        ("IF", [var test, var yes, var no]) => IsTrue(test, 0) ? Value(yes, less) : Value(no, less),
        ("SUMIF", [Block where, var wanted, Block what]) => Enumerable.Range(0, where.Count).Where(i => IsTrue(new Pair('=', where, wanted), i)).Sum(i => Cell(what.At(i), less)),
        ("SUMPRODUCT", [var product]) => Products([.. Factors(product)], less),
        _ => throw new FormatException($"{call.Name} is in no formula of ours."),
    };

    /// <summary>Row by row: where every test holds, what is left of the product. A count of rows leads to the first column that was tested.</summary>
    private decimal Products(ImmutableArray<Term> factors, bool less)
    {
        var tests = factors.OfType<Pair>().Where(factor => factor.Sign == '=').ToImmutableArray();
        var amounts = factors.OfType<Block>().ToImmutableArray();
        var rows = tests.SelectMany(test => new[] { test.Left, test.Right }).Concat(factors).OfType<Block>().Select(block => block.Count).DefaultIfEmpty(1).Max();
        var total = 0m;
        for (var i = 0; i < rows; i++)
        {
            if (tests.All(test => IsTrue(test, i)))
            {
                total += factors.OfType<Literal>().Aggregate(1m, (product, number) => product * number.Value) * amounts.Aggregate(1m, (product, block) => product * Cell(block.At(i), less));
                if (amounts.IsEmpty && tests.Select(test => test.Left).OfType<Block>().FirstOrDefault() is { } named)
                {
                    counted.Add(new(named.At(i), less));
                }
            }
        }

        return total;
    }

    private static IEnumerable<Term> Factors(Term term) => term is Pair { Sign: '*' } product ? Factors(product.Left).Concat(Factors(product.Right)) : [term];

    private bool IsTrue(Term test, int i) => test is Pair { Sign: '=' } pair && Same(Said(pair.Left, i), Said(pair.Right, i));

    /// <summary>As spreadsheets compare: letters without regard to case, a blank like no words, and never words with a figure.</summary>
    private static bool Same((decimal? Figure, string Words) a, (decimal? Figure, string Words) b) =>
        a.Figure is { } one && b.Figure is { } other ? one == other
        : a.Figure is null && b.Figure is null ? a.Words.Equals(b.Words, StringComparison.OrdinalIgnoreCase)
        : false;

    private (decimal? Figure, string Words) Said(Term term, int i)
    {
        if (term is Quoted quoted)
        {
            return (null, quoted.Words);
        }

        if (term is Literal literal)
        {
            return (literal.Value, "");
        }

        var at = term is Block block ? block.At(block.IsOne ? 0 : i) : throw new FormatException("A test of ours compares cells and words.");
        var sheet = Sheet(at);
        return sheet.Figure(at.Row, at.Column) is { } figure ? (figure, "") : (null, sheet.Text(at.Row, at.Column));
    }

    /// <summary>A cell's own figure; blanks and words count nothing, and nought adds nothing.</summary>
    private decimal Cell(Spot at, bool less)
    {
        if (Sheet(at).Figure(at.Row, at.Column) is not { } figure || figure == 0)
        {
            return 0;
        }

        counted.Add(new(at, less));
        return figure;
    }

    private SheetCells Sheet(Spot at) => workbook[at.Sheet] ?? throw new FormatException($"There is no sheet {at.Sheet}.");
}
