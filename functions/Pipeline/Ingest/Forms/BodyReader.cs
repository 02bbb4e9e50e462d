using System.Collections.Immutable;

namespace FundingPipeline.Ingest;

/// <summary>Reads the rows of a form's sheets, one by one: none is dropped without a word.</summary>
/// <param name="owner">What findings' keys start with: the claim's identity or, when nobody knows it, the file's name.</param>
public sealed class BodyReader(Workbook workbook, Form form, Standing place, string owner, ImmutableArray<Finding>.Builder findings)
{
    private static readonly string[] Totals = ["Total", "Totals", "Grand total"];

    public int RowsRead { get; private set; }

    /// <summary>Every row of a sheet, made into what it says; a row that <paramref name="read"/> cannot make anything of is left out.</summary>
    public ImmutableArray<T> Rows<T>(string name, Func<FormRow, T?> read)
        where T : class
    {
        if (form.Sheet(name) is not { } asked || workbook[asked.Tab] is not { } sheet)
        {
            return [];
        }

        var headings = Headings.Of(asked, workbook.File, sheet);
        List<SheetRow> body = [.. headings.Body(sheet)];
        if (headings.Layout.HeadingRow == 0 && sheet.Rows.Sum(row => row.Cells.Count(cell => Headings.Filled(cell) is not null)) <= 1)
        {
            // A sheet with a title, or nothing at all, has nothing to lose.
            return [];
        }

        Check(headings.Case(sheet, owner) with { Known = form.Name });
        if (body.Count > 0 && IsTotal(headings, body[^1]) && AddsUp(headings, body))
        {
            body.RemoveAt(body.Count - 1);
        }

        RowsRead += body.Count;
        return headings.Layout.HeadingRow == 0 ? [] : [.. FormRows(headings, body).Select(read).OfType<T>()];
    }

    /// <summary>Says which sheets were not read.</summary>
    public void CheckSheets(IEnumerable<Sheet> known) =>
        findings.AddRange(
            from sheet in workbook.Sheets.Except(known)
            where !form.Knows(sheet.Name) && sheet.Rows.Any(row => row.Cells.Any(cell => Headings.Filled(cell) is not null))
            let like = form.Sheets.FirstOrDefault(asked => Resembles(asked, sheet))
            from finding in ReadingRules.UnknownSheet.Check(new(workbook.File, sheet.Name, like?.Tab, owner))
            select finding);

    private bool Resembles(SheetForm asked, Sheet sheet)
    {
        var here = Headings.Of(asked, workbook.File, sheet).Case(sheet, owner);
        return here.HeadingRow > 0 && asked.Fields.Where(field => field.IsNeeded).All(here.Has);
    }

    private void Check(HeadingCase at)
    {
        findings.AddRange(ReadingRules.MissingHeading.Check(at));
        findings.AddRange(ReadingRules.RepeatedHeading.Check(at));
        findings.AddRange(ReadingRules.UnknownHeading.Check(at));
    }

    private IEnumerable<FormRow> FormRows(Headings headings, List<SheetRow> body)
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var lines = body.Select(row => headings.Form.HasLines ? headings.CellOf(row, "Line")?.Text.Trim() : null).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var row in body)
        {
            var typed = headings.Form.HasLines ? headings.CellOf(row, "Line") : null;
            var line = typed?.Text.Trim() ?? $"{row.Number}";
            int? above = typed is not null && seen.TryGetValue(line, out var first) ? first : null;
            var isOwn = above is null && (typed is not null || !headings.Form.HasLines);
            var unique = typed is null ? (lines.Contains(line) ? $"row {line}" : line) : isOwn ? line : $"{line} (row {row.Number})";
            var next = new FormRow(
                headings, row, place, unique, $"{owner}|{headings.Form.KeyOf(isOwn ? line : $"row {row.Number}")}", findings);
            if (headings.Form.HasLines)
            {
                seen.TryAdd(line, row.Number);
                next.CheckLine(line, above, IsTotal(headings, row));
                next.AskForLine();
            }

            yield return next;
        }
    }

    private static bool IsTotal(Headings headings, SheetRow row) =>
        Headings.Filled(row[LabelColumn(headings)]) is { } label && Totals.Any(total => Words.Same(total, label.Text))
        && headings.CellOf(row, "Ledger reference") is null;

    /// <summary>Whether the last row holds figures, each the sum of its column above.</summary>
    private static bool AddsUp(Headings headings, List<SheetRow> body)
    {
        var figures = body[^1].Cells.Where(cell => cell.Column != LabelColumn(headings) && headings.IsHeaded(cell.Column) && Headings.Filled(cell) is not null).ToList();
        return figures.Count > 0 && figures.All(cell => Figure.Of(cell) is { } total
            && total == body.SkipLast(1).Sum(row => row[cell.Column] is { } above ? Figure.Of(above) ?? 0 : 0));
    }

    private static int LabelColumn(Headings headings) =>
        headings.Layout.Columns.TryGetValue("Line", out var line) ? line
        : headings.Typed.Select(typed => typed.Where.Column).DefaultIfEmpty(1).Min();
}
