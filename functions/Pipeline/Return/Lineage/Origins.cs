using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace FundingPipeline.Return.Lineage;

/// <summary>Where a figure that is no formula comes from, as the columns of its own row say.</summary>
internal sealed partial class Origins(ReturnFile workbook)
{
    private const string Claim = "Claim";
    public const string OnReturn = "Return";
    private const string AsCertified = " as certified";
    private const string AsItStands = " as it stands";

    public Traced Of(Traced figure, SheetCells sheet)
    {
        var (row, heading) = (figure.At.Row, sheet.Heading(figure.At.Row, figure.At.Column));
        string Under(string column) => sheet.Under(row, column);

        ImmutableArray<Origin> from = Under(CellsBehind.Heading) is { Length: > 0 } told ? Told(told, heading) : Named(heading, sheet, row);
        var made = Under(ReturnWorkings.MadeOf).Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(cell => Spot.Read(cell, sheet.Name)).OfType<Spot>();
        var isUntold = Under(Claim) == ReturnBridge.Untold;
        return figure with
        {
            Parts = [.. made.Select(part => new Counted(part, Less: false))],
            From = from,
            How = Under(ReturnWorkings.How),
            Whose = Whose(Under),
            Source = isUntold ? "One total of costs that were not presented to this fund; the other fund's own return tells them."
                : Stated(sheet, row) is { Length: > 0 } document ? document
                : from.IsEmpty && Under(OnReturn) is { Length: > 0 } slug ? $"Worked out on returns/{slug}.xlsx, step by step on its sheet Workings: explain it there." : "",
            IsNothing = figure.Value == 0 && from.IsEmpty && !isUntold,
        };
    }

    /// <summary>A row that names its file, sheet and cells in columns of their own; a difference to what was certified names the cells of both.</summary>
    private ImmutableArray<Origin> Named(string heading, SheetCells cells, int row) =>
        heading.EndsWith(AsCertified, StringComparison.Ordinal) ? Certified(cells, row)
        : heading.EndsWith(AsItStands, StringComparison.Ordinal) ? Standing(heading, cells, row)
        : [.. Standing(heading, cells, row), .. Certified(cells, row)];

    private ImmutableArray<Origin> Certified(SheetCells cells, int row) =>
        cells.Under(row, $"Cell{AsCertified}") is { Length: > 0 } cell ? [Placed(cells.Under(row, $"File{AsCertified}"), "", cell, cells.Under(row, $"{ReturnSources.Hash}{AsCertified}"))] : [];

    private ImmutableArray<Origin> Standing(string heading, SheetCells cells, int row)
    {
        string Under(string column) => cells.Under(row, column);

        var (file, column) = (Under("File"), Array.Find([$"Cell of {heading}", $"Cells of {heading}", "Cell", "Cells", "Cell of eligible"], column => cells.Has(row, column)));
        if (file.Length > 0 && column is null && Under(ReturnSources.Hash) is { Length: > 0 } whole)
        {
            return [new(file, "", "", [whole])];
        }

        if (file.Length == 0 || column is null || (Under(column).Length == 0 && column.EndsWith($" {heading}", StringComparison.OrdinalIgnoreCase)))
        {
            return [];
        }

        return [Placed(file, Under("Sheet"), Under(column), Under(ReturnSources.Hash))];
    }

    /// <summary>A cell that names its sheet before it, where no column does.</summary>
    private Origin Placed(string file, string sheet, string cell, string hash)
    {
        if (sheet.Length == 0 && cell.LastIndexOf(' ') is > 0 and var gap)
        {
            (sheet, cell) = (cell[..gap], cell[(gap + 1)..]);
        }

        return new(file, sheet, cell, hash.Length > 0 ? [hash] : Hashes(file));
    }

    /// <summary>A row of a schedule: register.xlsx › Awards: Award K5; Rate L5. The cells of this figure's own heading.</summary>
    private ImmutableArray<Origin> Told(string told, string heading) =>
        [.. told.Split('\n').Select(line => FileAndSheet().Match(line)).Where(match => match.Success).SelectMany(line => Told(line, heading))];

    private IEnumerable<Origin> Told(Match line, string heading)
    {
        var cells = line.Groups["cells"].Value.Split("; ").Where(cell => cell == heading || cell.StartsWith($"{heading} ", StringComparison.Ordinal)).Select(cell => cell[heading.Length..].Trim()).ToList();
        return cells.Count == 0 ? [] : [Origin(line, string.Join(", ", cells))];
    }

    private Origin Origin(Match line, string cells)
    {
        var (file, begins) = CellsBehind.Read(line.Groups["file"].Value);
        return workbook.Files.Contains(file) && begins.Length > 0
            ? new(file, line.Groups["sheet"].Value, cells, [.. Hashes(file).Where(hash => hash.StartsWith(begins, StringComparison.Ordinal))])
            : new(line.Groups["file"].Value, line.Groups["sheet"].Value, cells, Hashes(line.Groups["file"].Value));
    }

    private ImmutableArray<string> Hashes(string file) => [.. workbook.Files[file].Order(StringComparer.Ordinal)];

    private static string Whose(Func<string, string> under)
    {
        var line = under("Claim and line") is { Length: > 0 } both ? $"claim and line {both}" : "";
        return string.Join(", ",
            from part in new[]
            {
                line, under(Claim) is { Length: > 0 } claim ? $"claim {claim}" : "", under("Version") is { Length: > 0 } version ? $"version {version}" : "",
                under("Line") is { Length: > 0 } number ? $"line {number}" : "", under("Method") is { Length: > 0 } method ? $"cut {method}" : "",
                under(FateInWords.Heading).ToLowerInvariant(),
            }
            where part.Length > 0
            select part);
    }

    /// <summary>The words of a row that cite a document and say how sure it is.</summary>
    private static string Stated(SheetCells sheet, int row) => sheet.Row(row).Select(cell => cell.Text).FirstOrDefault(text => Evidenced().IsMatch(text)) ?? "";

    [GeneratedRegex(@"^(?<file>.+?) › (?<sheet>.+?): (?<cells>.*)$")]
    private static partial Regex FileAndSheet();

    [GeneratedRegex(@"\((stated|confirmed|confirmed for one region|sources conflict|assumed)\)$")]
    private static partial Regex Evidenced();
}
