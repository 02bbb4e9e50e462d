using System.Collections.Frozen;
using System.Collections.Immutable;
using FundingPipeline.Funders;

namespace FundingPipeline.Ingest;

/// <summary>Where the headings of one sheet stand, whatever titles, blank rows and merged cells stand above them.</summary>
public sealed record Headings(SheetForm Form, SheetLayout Layout, ImmutableArray<(CellRef Where, string Heading)> Typed)
{
    private const int DeepestHeading = 20;

    private static readonly string[] Totals = ["Total", "Totals", "Grand total"];

    private readonly FrozenSet<int> headed = Typed.Select(typed => typed.Where.Column).ToFrozenSet();

    /// <summary>What the form asks, each question with its column.</summary>
    public Questions Questions { get; } = new(Form, heading => Layout.Columns.GetValueOrDefault(heading));

    /// <summary>The columns of match in the order of the sheet.</summary>
    public ImmutableArray<MatchColumn> Match { get; } =
    [
        .. from typed in Typed
           where Form.IsMatch(typed.Heading)
           select MatchColumn.Of(new(Form, typed.Heading, typed.Where.Column), Form),
    ];

    /// <summary>The column in which a last row would say Total.</summary>
    public int LabelColumn { get; } =
        Layout.Columns.TryGetValue("Line", out var line) ? line : Typed.Select(typed => typed.Where.Column).DefaultIfEmpty(1).Min();

    /// <summary>The first row that holds all the headings a sheet must have or, failing that, the one that comes nearest.</summary>
    public static Headings Of(SheetForm form, SourceFile file, Sheet sheet)
    {
        var rows = sheet.Rows.Take(DeepestHeading).Select(row => (row.Number, Typed: TypedIn(form, file, sheet.Name, row))).ToList();
        var (number, typed) = rows.FirstOrDefault(row => form.Fields.Where(field => field.IsNeeded).All(field => Holds(row.Typed, field)));
        if (number == 0)
        {
            (number, typed) = rows.Where(row => Known(form, row.Typed) > 1).OrderByDescending(row => Known(form, row.Typed)).FirstOrDefault();
        }

        typed = number == 0 ? [] : typed;
        var columns = typed.Where(heading => form.Find(heading.Heading) is not null || form.IsMatch(heading.Heading))
            .DistinctBy(heading => form.Ours(heading.Heading), StringComparer.OrdinalIgnoreCase)
            .ToImmutableDictionary(heading => form.Ours(heading.Heading), heading => heading.Where.Column, StringComparer.OrdinalIgnoreCase);
        return new(form, new(file, sheet.Name, number, columns), typed);
    }

    /// <summary>The rows under the headings that hold anything under one of them.</summary>
    public IEnumerable<SheetRow> Body(Sheet sheet)
    {
        var last = Layout.HeadingRow == 0 ? LastTitle(sheet) : Layout.HeadingRow;
        return sheet.Rows.Where(row => row.Number > last && row.Cells.Any(cell => Filled(cell) is not null && (Layout.HeadingRow == 0 || IsHeaded(cell.Column))));
    }

    public HeadingCase Case(Sheet sheet, string claim) =>
        new(Form, Layout.File, Layout.Sheet, Layout.HeadingRow, Typed, [.. Unheaded(sheet)], claim);

    public Cell? CellOf(SheetRow row, string heading) =>
        Layout.Columns.TryGetValue(heading, out var column) ? Filled(row[column]) : null;

    public bool IsHeaded(int column) => headed.Contains(column);

    public bool IsTotal(SheetRow row) =>
        row[LabelColumn] is { Kind: CellKind.Text } label && Totals.Contains(Words.Tidy(label.Text), StringComparer.OrdinalIgnoreCase)
        && CellOf(row, "Ledger reference") is null;

    /// <summary>The cell, or null when it holds nothing but spaces.</summary>
    public static Cell? Filled(Cell? cell) => string.IsNullOrWhiteSpace(cell?.Text) ? null : cell;

    /// <summary>Where no headings are known: the row of words that most likely meant to be headings, with the titles above it, holds no line.</summary>
    private static int LastTitle(Sheet sheet)
    {
        var first = sheet.Rows.FirstOrDefault(row => row.Cells.Count(cell => Filled(cell) is not null) > 1);
        return first is null ? 0
            : first.Cells.All(cell => cell.Kind == CellKind.Text && Figure.Of(cell) is null && Figure.DayOf(cell) is null) ? first.Number
            : first.Number - 1;
    }

    private SortedSet<int> Unheaded(Sheet sheet)
    {
        var columns = new SortedSet<int>();
        foreach (var row in Layout.HeadingRow == 0 ? [] : sheet.Rows)
        {
            foreach (var cell in row.Number > Layout.HeadingRow ? row.Cells : [])
            {
                if (!IsHeaded(cell.Column) && Filled(cell) is not null)
                {
                    columns.Add(cell.Column);
                }
            }
        }

        return columns;
    }

    private static ImmutableArray<(CellRef Where, string Heading)> TypedIn(SheetForm form, SourceFile file, string sheet, SheetRow row) =>
    [
        .. from cell in row.Cells
           where Filled(cell) is not null
           let tidy = Words.Tidy(cell.Text)
           select (new CellRef(file, sheet, row.Number, cell.Column),
               form.IsMatch(tidy) ? $"{form.MatchWords} {form.GiverOf(tidy)}" : tidy),
    ];

    private static bool Holds(IEnumerable<(CellRef, string Heading)> typed, Field field) => typed.Any(heading => field.IsCalled(heading.Heading));

    private static int Known(SheetForm form, IEnumerable<(CellRef, string Heading)> typed) => form.Fields.Count(field => Holds(typed, field));
}

/// <summary>A column under which one source's part of every line stands.</summary>
/// <param name="Heading">The whole heading in our words, Match: Core budget.</param>
/// <param name="Giver">Whom the heading names.</param>
/// <param name="Source">Null when nobody knows whom it names; then each row that has a figure there is asked about.</param>
public sealed record MatchColumn(Question Asked, string Heading, string Giver, Source? Source)
{
    public static MatchColumn Of(Question asked, SheetForm form)
    {
        var giver = form.GiverOf(asked.Heading);
        return new(asked, form.Ours(asked.Heading), giver, BareNewDeal.IsBare(giver) ? null : Sources.Find(giver));
    }
}
