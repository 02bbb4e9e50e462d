using System.Collections.Immutable;

namespace FundingPipeline.Ingest;

/// <summary>Parts the rows of one text file into the sheets that a workbook would have: the cover, and each sheet under its name.</summary>
internal static class CsvSections
{
    private const int FewestHeadings = 3;

    public static ImmutableArray<Sheet> Of(IReadOnlyList<SheetRow> rows)
    {
        var sheets = new List<(string Name, List<SheetRow> Rows)> { (Form.Claim.Cover!.Name, []) };
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0 && Starts(rows[i], i + 1 < rows.Count ? rows[i + 1] : null, onCover: sheets.Count == 1) is { } name)
            {
                RequireNew(name, rows[i].Number, sheets);
                sheets.Add((name, []));
            }

            sheets[^1].Rows.Add(rows[i]);
        }

        return [.. sheets.Select(sheet => new Sheet(sheet.Name, [.. sheet.Rows]))];
    }

    /// <summary>The name of the sheet that starts with this row, or null when none does.</summary>
    /// <remarks>Income is both a question of the cover and a sheet, and a question may stay without an answer. So on the
    /// cover the row below decides. A sheet of a name we do not know still starts one, so that it can be asked about.</remarks>
    private static string? Starts(SheetRow row, SheetRow? below, bool onCover)
    {
        if (row.Cells is not [{ Column: 1, Text: var typed }])
        {
            return null;
        }

        var name = Words.Tidy(typed);
        var starts = (below is not null && AreHeadings(below))
            || (onCover ? below?.Cells.Length >= FewestHeadings || (Form.Claim.Knows(name) && Form.Claim.Cover!.Find(name) is null) : Form.Claim.Knows(name));
        return starts ? Form.Claim.Sheets.FirstOrDefault(sheet => Words.Same(sheet.Name, name))?.Name ?? name : null;
    }

    /// <summary>Whether a row holds every heading that one of the claim's sheets must have.</summary>
    public static bool AreHeadings(SheetRow row) => SheetHeaded(row) is not null;

    public static SheetForm? SheetHeaded(SheetRow row) =>
        row.Cells.Length < 2 ? null : Form.Claim.Sheets.FirstOrDefault(sheet =>
            sheet.Fields.Where(field => field.IsNeeded).All(field => row.Cells.Any(cell => field.IsCalled(Words.Tidy(cell.Text)))));

    private static void RequireNew(string name, int row, List<(string Name, List<SheetRow> Rows)> sheets)
    {
        if (sheets.Find(sheet => Words.Same(sheet.Name, name)) is { Rows: { } first })
        {
            throw new RefusedFile(FileRules.TwoPartsOfOneName, $"{name} starts twice, in row {first[0].Number} and again in row {row}, and only one of them can be the claim's.",
                "Put all the rows of one sheet under one heading line, or take the sheet that does not count out.");
        }
    }
}
