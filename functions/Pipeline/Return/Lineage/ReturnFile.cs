using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using FundingPipeline.Ingest;

namespace FundingPipeline.Return.Lineage;

/// <summary>A workbook of ours as it stands in its file: what each cell says, the formula behind it, and which cells head a table.</summary>
/// <remarks>Nothing but the file is asked: an auditor may have nothing else.</remarks>
public sealed partial class ReturnFile
{
    private readonly Dictionary<string, SheetCells> sheets;

    internal ReturnFile(Workbook workbook, WrittenParts parts)
    {
        File = workbook.File;
        sheets = workbook.Sheets.ToDictionary(sheet => sheet.Name, sheet => new SheetCells(sheet, parts.Of(sheet.Name)), StringComparer.OrdinalIgnoreCase);
        Names = parts.Names;
        Keywords = parts.Keywords;
        Title = workbook.Sheets[0].Rows.FirstOrDefault()?[1]?.Text ?? "";
        About = workbook.Sheets[0].Rows.FirstOrDefault(row => row.Number == 2)?[1]?.Text ?? "";
        Files = workbook.Sheets.Where(sheet => sheet.Name == "Sources").SelectMany(sheet => sheet.Rows)
            .Select(row => Listed().Match(row[1]?.Text ?? "")).Where(match => match.Success).Select(match => (Name: match.Groups[1].Value, Sha256: match.Groups[2].Value))
            .Concat(sheets.GetValueOrDefault("Files")?.Listed() ?? [])
            .ToLookup(file => file.Name, file => file.Sha256, StringComparer.Ordinal);
    }

    public SourceFile File { get; }

    public string Title { get; }

    /// <summary>Whose and for when, as the second row says.</summary>
    public string About { get; }

    /// <summary>What the document's properties say of it: srb/1999-00-Q4; draft.</summary>
    public string Keywords { get; }

    /// <summary>Names that lead to a figure: Due.</summary>
    public ImmutableDictionary<string, Spot> Names { get; }

    public IEnumerable<string> Sheets => sheets.Values.Select(sheet => sheet.Name);

    /// <summary>The SHA-256 of each file that the workbook lists, by its name.</summary>
    internal ILookup<string, string> Files { get; }

    internal SheetCells? this[string sheet] => sheets.GetValueOrDefault(sheet);

    /// <summary>Every cell that holds a figure, days excepted, sheet by sheet.</summary>
    public IEnumerable<Spot> Figures => from sheet in sheets.Values from spot in sheet.Figures select spot;

    /// <summary>Opens a workbook; null, and the finding that says why, when it cannot be read or was not written by the pipeline.</summary>
    public static Outcome<ReturnFile?> Open(byte[] workbook, SourceFile file)
    {
        var read = WorkbookReader.Read(new MemoryStream(workbook), file);
        if (read.Value is not { } cells)
        {
            return new(null, read.Findings);
        }

        return OwnReturn.IsOurs(cells.Sheets[0].Rows.FirstOrDefault(row => row.Number == 1)?[1]?.Text ?? "")
            ? new(new(cells, WrittenParts.Read(workbook)), [])
            : new(null, []);
    }

    [GeneratedRegex("^(.+): ([0-9a-f]{64})$")]
    private static partial Regex Listed();
}

/// <summary>One sheet's cells, by row and column.</summary>
internal sealed class SheetCells(Sheet sheet, SheetParts parts)
{
    private readonly Dictionary<int, SheetRow> rows = sheet.Rows.ToDictionary(row => row.Number);

    public string Name => sheet.Name;

    public IEnumerable<Spot> Figures =>
        from row in sheet.Rows
        from cell in row.Cells
        where cell.Kind == CellKind.Number
        select new Spot(sheet.Name, row.Number, cell.Column);

    /// <summary>The files of a table of them, with their hashes.</summary>
    public IEnumerable<(string Name, string Sha256)> Listed() =>
        from row in rows.Keys.Order()
        where Under(row, ReturnSources.Hash).Length == 64
        select (Under(row, "File"), Under(row, ReturnSources.Hash));

    public Cell? this[int row, int column] => rows.GetValueOrDefault(row)?[column];

    public IEnumerable<Cell> Row(int row) => rows.TryGetValue(row, out var found) ? found.Cells : [];

    public string Text(int row, int column) => this[row, column]?.Text ?? "";

    public decimal? Figure(int row, int column) => this[row, column] is { Kind: CellKind.Number } cell ? decimal.Parse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture)
        : this[row, column] is { Kind: CellKind.Date } day ? NodaTime.Period.DaysBetween(new(1899, 12, 30), NodaTime.Text.LocalDatePattern.Iso.Parse(day.Text[..10]).Value) : null;

    public string? Formula(int row, int column) => parts.Formulas.GetValueOrDefault((row, column));

    public bool IsMoney(int row, int column) => parts.Money.Contains((row, column));

    public bool IsShare(int row, int column) => parts.Shares.Contains((row, column));

    /// <summary>The row of headings that a row stands beneath; nothing on a sheet of answers beside labels.</summary>
    public int? HeadingRow(int row) => parts.HeadingRows.Where(heading => heading < row).Select(heading => (int?)heading).LastOrDefault();

    public string Heading(int row, int column) => HeadingRow(row) is { } heading ? Text(heading, column) : "";

    /// <summary>Whether the row's table has such a column.</summary>
    public bool Has(int row, string heading) => ColumnOf(row, heading) is not null;

    /// <summary>What the row says under a heading; empty when the table has no such column.</summary>
    public string Under(int row, string heading) => ColumnOf(row, heading) is { } column ? Text(row, column) : "";

    private int? ColumnOf(int row, string heading) =>
        HeadingRow(row) is { } at ? Row(at).Where(cell => cell.Text.Equals(heading, StringComparison.OrdinalIgnoreCase)).Select(cell => (int?)cell.Column).FirstOrDefault() : null;
}
