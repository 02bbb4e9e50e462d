using System.Collections.Immutable;

namespace FundingPipeline.Return;

/// <summary>One column of a table: its heading, its width in characters, and what it says of each row.</summary>
/// <param name="Summed">Whether totals stand under it.</param>
internal sealed record Column<T>(string Heading, int Width, Func<T, RowAt, Content> Says, bool Summed = false)
{
    /// <summary>Whether the column stands beyond the printed page: for programs, not for paper.</summary>
    public bool Aside { get; init; }

    /// <summary>Whether the column is left out of a table that has nothing to put in it.</summary>
    public bool Spare { get; init; }

    /// <summary>Whether every cell of it is words: such cells all look alike.</summary>
    public bool IsWords { get; private init; }

    public Column(string heading, int width, Func<T, Content> says)
        : this(heading, width, (row, _) => says(row))
    {
    }

    public Column(string heading, int width, Func<T, string?> says)
        : this(heading, width, (row, _) => Content.Of(says(row))) => IsWords = true;

    /// <summary>A column of money, with totals.</summary>
    public static Column<T> Money(string heading, Func<T, Money?> says) => new(heading, 14, (row, _) => says(row), Summed: true);

    /// <summary>A column of money that is worked out by a live formula, with totals.</summary>
    public static Column<T> Live(string heading, Func<T, RowAt, Content> says) => new(heading, 14, says, Summed: true);
}

/// <summary>The row being written, for formulas that refer to their neighbours.</summary>
internal sealed record RowAt(int Row, IReadOnlyDictionary<string, int> Columns)
{
    /// <summary>No row yet: for asking a column whether it has anything to say at all.</summary>
    public static readonly RowAt Nowhere = new(0, ImmutableDictionary<string, int>.Empty);

    /// <summary>Whether the row's figures are wanted and nobody is going to read its formulas, which may then be left unfinished.</summary>
    public bool IsGlance { get; init; }

    /// <summary>The neighbour under a heading: F12.</summary>
    public string this[string heading] => IsGlance ? "" : $"{CellRef.Letters(Columns[heading])}{Row}";
}

/// <summary>Where a table stands, so that other sheets can refer to it.</summary>
/// <param name="TotalRow">The row of its totals or, by fate, of the accepted ones.</param>
internal sealed record Area(string Sheet, int First, int Last, int TotalRow, IReadOnlyDictionary<string, int> Columns)
{
    private const string Nothing = "0";

    /// <summary>All of one column: Sources!$M$5:$M$20.</summary>
    public string All(string heading) => $"{Named}!${Letter(heading)}${First}:${Letter(heading)}${Last}";

    /// <summary>One cell, as every sheet may name it: Workings!$D$17.</summary>
    public string Cell(string heading, int row) => $"{Named}!${Letter(heading)}${row}";

    public bool Has(string heading) => Columns.ContainsKey(heading);

    /// <summary>Where a column's total stands; nothing where the table has no such column.</summary>
    public string Total(string heading) => Has(heading) ? $"{Named}!${Letter(heading)}${TotalRow}" : Nothing;

    /// <summary>A live formula that adds up one column where others say what is asked, letter for letter.</summary>
    /// <remarks>Not SUMIFS: a project called A* would take in every project that begins with an A, and 001 would take in 1.</remarks>
    public string Adding(string heading, params IEnumerable<(string Heading, string Says)> where) =>
        Has(heading) ? $"SUMPRODUCT({string.Concat(where.Select(test => $"({Texts(test.Heading)}={test.Says})*"))}{All(heading)})" : Nothing;

    /// <summary>A live formula that counts the rows where columns say what is asked.</summary>
    public string Counting(params IEnumerable<(string Heading, string Says)> where) =>
        Last < First ? Nothing : $"SUMPRODUCT({string.Concat(where.Select(test => $"({Texts(test.Heading)}={test.Says})*"))}1)";

    /// <summary>A column that was left out had nothing in it but blanks.</summary>
    private string Texts(string heading) => Has(heading) ? All(heading) : "\"\"";

    /// <summary>A sheet whose name is of several words stands between quotes in a formula.</summary>
    private string Named => Sheet.Contains(' ', StringComparison.Ordinal) ? $"'{Sheet}'" : Sheet;

    private string Letter(string heading) => CellRef.Letters(Columns[heading]);
}
