using System.Collections.Immutable;
using System.Globalization;

namespace FundingPipeline.Return.Lineage;

/// <summary>A formula of ours, taken apart: sums, products with tests, the less and the greater of two. We write no other.</summary>
internal abstract record Term
{
    /// <exception cref="FormatException">It is no formula of ours.</exception>
    public static Term Read(string formula, string sheet) => new FormulaReader(formula, sheet).Whole();
}

internal sealed record Literal(decimal Value) : Term;

internal sealed record Quoted(string Words) : Term;

/// <summary>A block of cells, one of them or many.</summary>
internal sealed record Block(string Sheet, int FirstRow, int LastRow, int FirstColumn, int LastColumn) : Term
{
    public bool IsOne => FirstRow == LastRow && FirstColumn == LastColumn;

    public int Count => (LastRow - FirstRow + 1) * (LastColumn - FirstColumn + 1);

    public Spot At(int i) => new(Sheet, FirstRow + (i / (LastColumn - FirstColumn + 1)), FirstColumn + (i % (LastColumn - FirstColumn + 1)));

    public IEnumerable<Spot> All => Enumerable.Range(0, Count).Select(At);
}

/// <summary>Two terms and what stands between them: + - * / =.</summary>
internal sealed record Pair(char Sign, Term Left, Term Right) : Term;

internal sealed record Call(string Name, ImmutableArray<Term> Of) : Term;

/// <summary>Reads a formula from left to right.</summary>
internal sealed class FormulaReader(string text, string sheet)
{
    private int next;

    public Term Whole()
    {
        var term = Compared();
        return next == text.Length ? term : throw Unknown();
    }

    private Term Compared()
    {
        var left = Added();
        return Take('=') ? new Pair('=', left, Added()) : left;
    }

    private Term Added()
    {
        var left = Take('-') ? new Pair('-', new Literal(0), Multiplied()) : Multiplied();
        while (next < text.Length && text[next] is '+' or '-')
        {
            left = new Pair(text[next++], left, Multiplied());
        }

        return left;
    }

    private Term Multiplied()
    {
        var left = Single();
        while (next < text.Length && text[next] is '*' or '/')
        {
            left = new Pair(text[next++], left, Single());
        }

        return left;
    }

    private Term Single()
    {
        if (Take('('))
        {
            var inner = Compared();
            return Take(')') ? inner : throw Unknown();
        }

        if (next < text.Length && text[next] == '"')
        {
            return new Quoted(Until('"'));
        }

        return next < text.Length && char.IsAsciiDigit(text[next]) ? Number() : Named();
    }

    private Literal Number()
    {
        var first = next;
        while (next < text.Length && (char.IsAsciiDigit(text[next]) || text[next] == '.'))
        {
            next++;
        }

        return new(decimal.Parse(text.AsSpan(first, next - first), CultureInfo.InvariantCulture));
    }

    /// <summary>A function with its arguments, or a cell or block with or without its sheet.</summary>
    private Term Named()
    {
        var where = sheet;
        if (next < text.Length && text[next] == '\'')
        {
            where = Until('\'');
            _ = Take('!') ? true : throw Unknown();
        }

        var word = Word();
        if (word.Length > 0 && Take('('))
        {
            return new Call(word, Arguments());
        }

        if (Take('!'))
        {
            (where, word) = (word, Word());
        }

        var from = Spot.Read(word, where) ?? throw Unknown();
        var to = Take(':') ? Spot.Read(Word(), where) ?? throw Unknown() : from;
        return new Block(where, from.Row, to.Row, from.Column, to.Column);
    }

    private ImmutableArray<Term> Arguments()
    {
        var of = ImmutableArray.CreateBuilder<Term>();
        do
        {
            of.Add(Compared());
        }
        while (Take(','));
        return Take(')') ? of.ToImmutable() : throw Unknown();
    }

    private string Word()
    {
        var first = next;
        while (next < text.Length && (char.IsLetterOrDigit(text[next]) || text[next] is '$' or '_'))
        {
            next++;
        }

        return text[first..next];
    }

    /// <summary>What stands between two marks; the mark itself is written twice.</summary>
    private string Until(char mark)
    {
        var words = new System.Text.StringBuilder();
        for (next++; next < text.Length; next++)
        {
            if (text[next] == mark && (++next == text.Length || text[next] != mark))
            {
                return words.ToString();
            }

            words.Append(text[next]);
        }

        throw Unknown();
    }

    private bool Take(char wanted)
    {
        var found = next < text.Length && text[next] == wanted;
        next += found ? 1 : 0;
        return found;
    }

    private FormatException Unknown() => new($"\"{text}\" is no formula that the pipeline writes.");
}
