using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ClosedXML.Excel;

namespace FundingPipeline.Return;

/// <summary>Tables: headings, rows, sections, and totals by live formula.</summary>
internal sealed partial class Page
{
    private const int LongList = 12;

    /// <summary>A table with one row of totals, if any column has them.</summary>
    /// <param name="freeze">Whether the headings stay in sight and stand again on each printed page.</param>
    public Area Table<T>(ImmutableArray<Column<T>> columns, IEnumerable<T> rows, string empty = "None.", bool freeze = true)
    {
        var all = rows as IReadOnlyList<T> ?? [.. rows];
        headings ??= freeze || all.Count == 0 ? null : 0;
        return Table(columns, all, null, empty, total => [new("Total", Sum(total))]);
    }

    /// <summary>A table whose totals are told apart by what became of the rows: the accepted ones first.</summary>
    /// <remarks>A queried pound and a paid pound are never added up.</remarks>
    public Area ByFate<T>(ImmutableArray<Column<T>> columns, IEnumerable<T> rows, string empty = "None.") =>
        Table(columns, [.. rows], null, empty, total => [.. FateInWords.All.Select(fate => new Totals($"Total {fate.ToLowerInvariant()}", OfFate(total, fate)))]);

    /// <summary>A table in sections, each with a heading and a total of its own.</summary>
    public Area Sections<T>(ImmutableArray<Column<T>> columns, IEnumerable<T> rows, Func<T, string> section, string empty = "None.") =>
        Table(columns, [.. rows], section, empty, total => [new("Total", AddUp(total))]);

    private Area Table<T>(
        ImmutableArray<Column<T>> all, IReadOnlyList<T> rows, Func<T, string>? section, string empty, Func<Written, ImmutableArray<Totals>> totals)
    {
        var columns = Filled(all, rows);
        var places = columns.Select((column, i) => (column.Heading, i)).ToDictionary(pair => pair.Heading, pair => pair.i + 1, StringComparer.Ordinal);
        if (rows.Count == 0)
        {
            return Empty(columns, empty);
        }

        HeadingRow(columns);
        var first = next;
        var written = new Written(first, places, []);
        foreach (var (title, part) in InSections(rows, section))
        {
            Section(columns, title, part, written);
        }

        if (rows.Count > LongList && section is null)
        {
            sheet.Range(first - 1, 1, next - 1, columns.Length).SetAutoFilter();
        }

        var whole = new Area(sheet.Name, first, next - 1, next, places);
        var summed = columns.Where(column => column.Summed).Select(column => column.Heading).ToImmutableArray();
        if (!summed.IsEmpty)
        {
            foreach (var total in totals(written with { Last = next - 1 }))
            {
                TotalRow(total.Label, columns.Length, summed, places, total.Of, Book.Pale);
            }
        }

        next++;
        return whole;
    }

    /// <summary>What has no section is taken as it is given: a list that makes each row when it is asked for makes them one after the other.</summary>
    private static IEnumerable<(string Title, IReadOnlyList<T> Rows)> InSections<T>(IReadOnlyList<T> rows, Func<T, string>? section) =>
        section is null ? [("", rows)] : rows.GroupBy(section).Select(part => (part.Key, (IReadOnlyList<T>)[.. part]));

    /// <summary>One line in the place of a table of nothing, its headings and its totals of nought.</summary>
    private Area Empty<T>(ImmutableArray<Column<T>> columns, string says)
    {
        Widths([.. columns.Where(column => !column.Aside).Select(column => column.Width)]);
        Paragraph(says);
        next++;
        return new(sheet.Name, next, next - 1, next, ImmutableDictionary<string, int>.Empty);
    }

    /// <summary>Without the columns that this table has nothing to put in: a page of blanks is printed in letters nobody can read.</summary>
    private static ImmutableArray<Column<T>> Filled<T>(ImmutableArray<Column<T>> columns, IReadOnlyList<T> rows) =>
        [.. columns.Where(column => !column.Spare || rows.Any(row => column.Says(row, RowAt.Nowhere) is { Text.Length: > 0 } or { Figure: not null and not 0 }))];

    private void HeadingRow<T>(ImmutableArray<Column<T>> columns)
    {
        // Where a second table follows, its rows must not be printed under the first one's headings.
        headings = headings is null ? next : 0;
        sheet.Row(next).Height = Tall(columns.Where(column => !column.Aside).Select(column => (column.Heading, column.Width * 9 / 10)));
        for (var i = 0; i < columns.Length; i++)
        {
            Put(next, i + 1, columns[i].Heading.Trim()).Style.Alignment.SetHorizontal(columns[i].Summed ? XLAlignmentHorizontalValues.Right : XLAlignmentHorizontalValues.Left)
                .Alignment.SetIndent(columns[i].Summed || (i > 0 && columns[i - 1].Summed) ? 1 : 0);
            Widen(i + 1, columns[i].Aside ? Math.Max(columns[i].Width, OnOneLine(columns[i].Heading)) : columns[i].Width);
            unprinted = columns[i].Aside ? Math.Min(unprinted ?? i + 1, i + 1) : unprinted;
        }

        sheet.Range(next, 1, next, columns.Length).Style
            .Font.SetBold().Font.SetFontColor(XLColor.White).Fill.SetBackgroundColor(Colour(Book.Ink))
            .Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Bottom);
        next++;
    }

    /// <summary>How wide a column beyond the page must be for its heading in bold: there is room for it there, and none above the rows that are printed.</summary>
    private static int OnOneLine(string heading) => Enumerable.Range(heading.Length, heading.Length + 1).First(width => Wrapping.Lines(heading, width * 9 / 10) == 1);

    private void Section<T>(ImmutableArray<Column<T>> columns, string title, IReadOnlyList<T> rows, Written written)
    {
        if (title.Length > 0)
        {
            Put(next, 1, title);
            sheet.Range(next, 1, next, columns.Length).Style.Font.SetBold().Fill.SetBackgroundColor(Colour(Book.Pale));
            next++;
        }

        var part = written.From(next, next + rows.Count - 1);
        Rows(columns, rows, written, part);
        var summed = columns.Where(column => column.Summed).Select(column => column.Heading).ToImmutableArray();
        if (title.Length > 0)
        {
            written.SectionTotals.Add(next);
            TotalRow($"Total {title}", columns.Length, summed, written.Columns, Sum(part), Book.Paler);
        }
    }

    private static bool IsFigure(Content says) => says.Look is Look.Money or Look.Number or Look.Percent;

    private void TotalRow(
        string label, int width, ImmutableArray<string> summed, IReadOnlyDictionary<string, int> places, Func<string, Content> total, string fill)
    {
        Put(next, 1, label);
        foreach (var heading in summed)
        {
            Put(next, places[heading], total(heading)).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
        }

        sheet.Range(next, 1, next, width).Style
            .Font.SetBold().Fill.SetBackgroundColor(Colour(fill)).Border.SetTopBorder(XLBorderStyleValues.Thin).Border.SetTopBorderColor(Colour(Book.Ink));
        next++;
    }

    private static Func<string, Content> Sum(Written part) =>
        heading => new("", part.Sum(heading), $"SUM({part.Range(heading)})", part.LookOf(heading));

    private static Func<string, Content> OfFate(Written part, string fate) =>
        heading => new("", part.Sum(heading, fate), $"SUMIF({part.Range(FateInWords.Heading)},\"{fate}\",{part.Range(heading)})", part.LookOf(heading));

    /// <summary>The total of the sections' totals, written so that one can see it.</summary>
    private static Func<string, Content> AddUp(Written part) =>
        heading => new("", part.Sum(heading), part.SectionTotals.Count == 0 ? "0" : string.Join("+", part.SectionTotals.Select(row => part.Cell(heading, row))), part.LookOf(heading));

    private sealed record Totals(string Label, Func<string, Content> Of);

    /// <summary>What has been written of a table, or of one section of it, so far: where its rows stand, and what they come to.</summary>
    private sealed record Written(int First, IReadOnlyDictionary<string, int> Columns, List<int> SectionTotals)
    {
        /// <summary>By column, and by what became of the rows: there are three such words at most, and those of one table are the same texts.</summary>
        private readonly List<(int Column, string Fate, decimal Sum)> sums = [];
        private readonly HashSet<int> numbers = [];

        public int Last { get; init; }

        public string Cell(string heading, int row) => $"{CellRef.Letters(Columns[heading])}{row}";

        public string Range(string heading) => $"{Cell(heading, First)}:{Cell(heading, Last)}";

        /// <summary>A section of this table, from a row on.</summary>
        public Written From(int first, int last) => new(first, Columns, SectionTotals) { Last = last };

        public void Count(int column, string fate, in Content says)
        {
            PlaceOf(column, fate) += says.Figure ?? 0;
            _ = says.Look == Look.Number && numbers.Add(column);
        }

        private ref decimal PlaceOf(int column, string fate)
        {
            foreach (ref var sum in CollectionsMarshal.AsSpan(sums))
            {
                if (sum.Column == column && sum.Fate == fate)
                {
                    return ref sum.Sum;
                }
            }

            sums.Add((column, fate, 0));
            return ref CollectionsMarshal.AsSpan(sums)[^1].Sum;
        }

        public decimal Sum(string heading, string? fate = null) =>
            sums.Where(sum => sum.Column == Columns[heading] && (fate is null || sum.Fate == fate)).Sum(sum => sum.Sum);

        /// <summary>What a column counts in, and so its total: money, unless its figures are plain numbers.</summary>
        public Look LookOf(string heading) => numbers.Contains(Columns[heading]) ? Look.Number : Look.Money;
    }
}
