using System.Collections.Immutable;

namespace FundingPipeline.Ingest;

/// <summary>Reads the rows of a form's sheets, one by one: none is dropped without a word.</summary>
/// <param name="owner">What findings' keys start with: the claim's identity or, when nobody knows it, the file's name.</param>
public sealed class BodyReader(Workbook workbook, Form form, Standing place, string owner, ImmutableArray<Finding>.Builder findings)
{
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
        if (body.Count > 0 && headings.IsTotal(body[^1]) && AddsUp(headings, body))
        {
            body.RemoveAt(body.Count - 1);
        }

        RowsRead += body.Count;
        return headings.Layout.HeadingRow == 0 ? [] : Read(headings, Named(headings, body), read);
    }

    /// <summary>Reads a long sheet part by part, on every processor; what is found stands in the order of the rows.</summary>
    private ImmutableArray<T> Read<T>(Headings headings, ImmutableArray<NamedRow> rows, Func<FormRow, T?> read)
        where T : class
    {
        var parts = InParts.Of(rows, part => Part(headings, part, read));
        findings.AddRange(parts.SelectMany(part => part.Findings));
        return [.. parts.SelectMany(part => part.Rows)];
    }

    private (List<T> Rows, ImmutableArray<Finding>.Builder Findings) Part<T>(Headings headings, ReadOnlySpan<NamedRow> rows, Func<FormRow, T?> read)
        where T : class
    {
        var (said, found) = (new List<T>(rows.Length), ImmutableArray.CreateBuilder<Finding>());
        foreach (var row in rows)
        {
            var next = new FormRow(headings, row, place, owner, found);
            if (headings.Form.HasLines)
            {
                next.CheckLine();
            }

            if (read(next) is { } one)
            {
                said.Add(one);
            }
        }

        return (said, found);
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

    /// <summary>Gives every row a name that no other has.</summary>
    private static ImmutableArray<NamedRow> Named(Headings headings, List<SheetRow> body)
    {
        if (!headings.Form.HasLines)
        {
            return [.. body.Select(row => $"{row.Number}" is var number ? new NamedRow(row, number, number, number, null) : default)];
        }

        var seen = new Dictionary<string, int>(body.Count, StringComparer.OrdinalIgnoreCase);
        var rows = ImmutableArray.CreateBuilder<NamedRow>(body.Count);
        foreach (var row in body)
        {
            var typed = headings.CellOf(row, "Line")?.Text.Trim();
            rows.Add(
                typed is null ? new(row, $"{row.Number}", "", $"row {row.Number}", null)
                : seen.TryAdd(typed, row.Number) ? new(row, typed, typed, typed, null)
                : new(row, typed, $"{typed} (row {row.Number})", $"row {row.Number}", seen[typed]));
        }

        // A row without a number is called by its place, unless some line has that for its number.
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i] is { Line.Length: 0 } row)
            {
                rows[i] = row with { Line = seen.ContainsKey(row.Typed) ? row.Key : row.Typed };
            }
        }

        return rows.MoveToImmutable();
    }

    /// <summary>Whether the last row holds figures, each the sum of its column above.</summary>
    private static bool AddsUp(Headings headings, List<SheetRow> body)
    {
        var figures = body[^1].Cells.Where(cell => cell.Column != headings.LabelColumn && headings.IsHeaded(cell.Column) && Headings.Filled(cell) is not null).ToList();
        return figures.Count > 0 && figures.All(cell => Figure.Of(cell) is { } total
            && total == body.SkipLast(1).Sum(row => row[cell.Column] is { } above ? Figure.Of(above) ?? 0 : 0));
    }
}
