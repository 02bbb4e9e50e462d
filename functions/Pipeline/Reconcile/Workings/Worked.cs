using System.Collections.Immutable;

namespace FundingPipeline.Reconcile.Workings;

/// <summary>One figure that a return rests on, and what it was worked out from: cells of a file, or other figures.</summary>
/// <remarks>Earned to date of £4,500.00 is worked out from the eligible cost, the income, the rate and the award, and the
/// eligible cost from the cells J5:J9 of one claim and J5:J12 of another.</remarks>
/// <param name="Of">Whose it is: a claim, or a programme in a period.</param>
/// <param name="Amount">Pounds or, for a share, a part of one.</param>
/// <param name="How">How it was worked out, where it is not simply the sum of what it is made of.</param>
/// <param name="From">What it is made of, by place in the same list; all of it comes earlier.</param>
public sealed record Worked(string Of, string What, decimal Amount, string How, ImmutableArray<int> From)
{
    public bool IsShare { get; init; }

    /// <summary>Whether it is the plain sum of what it is made of.</summary>
    public bool IsSum { get; init; }

    /// <summary>What a figure elsewhere finds it by; empty when none asks.</summary>
    public string Key { get; init; } = "";

    /// <summary>Where it stands, when it is read from cells.</summary>
    public CellGroup? At { get; init; }

    public static string KeyOf(string whose, string what) => $"{whose}|{what}";
}

/// <summary>Some cells of one sheet of one file: J5:J9, J12.</summary>
public sealed record CellGroup(SourceFile File, string Sheet, string Cells, string Claim = "", int? Version = null)
{
    public static CellGroup Of(IReadOnlyCollection<CellRef> cells, string claim = "", int? version = null)
    {
        var first = cells.First();
        return new(first.File, first.Sheet, Ranges(cells), claim, version);
    }

    /// <summary>Cells with what goes with each, sheet by sheet, in the order in which the sheets are first met.</summary>
    /// <remarks>Nearly all cells that are gathered stand on the sheet of the one before.</remarks>
    /// <param name="about">How many there may be.</param>
    public static IReadOnlyList<List<T>> BySheet<T>(IEnumerable<T> items, Func<T, CellRef> cell, int about = 0)
    {
        var sheets = new List<(CellRef First, List<T> Items)>(1);
        var at = 0;
        foreach (var item in items)
        {
            var here = cell(item);
            if (at >= sheets.Count || !IsSameSheet(sheets[at].First, here))
            {
                at = PlaceOf(here, sheets);
            }

            if (at < 0)
            {
                at = sheets.Count;
                sheets.Add((here, new(at == 0 ? about : 0)));
            }

            sheets[at].Items.Add(item);
        }

        return [.. sheets.Select(sheet => sheet.Items)];
    }

    private static int PlaceOf<T>(CellRef cell, List<(CellRef First, List<T> Items)> sheets) => sheets.FindIndex(sheet => IsSameSheet(sheet.First, cell));

    private static bool IsSameSheet(CellRef a, CellRef b) => a.File == b.File && a.Sheet == b.Sheet;

    /// <summary>Neighbours below one another as one range, column by column.</summary>
    public static string Ranges(IEnumerable<CellRef> cells)
    {
        var ranges = new CellRanges();
        foreach (var cell in cells)
        {
            ranges.Add(cell);
        }

        return $"{ranges}";
    }
}
