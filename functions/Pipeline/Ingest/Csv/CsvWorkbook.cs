namespace FundingPipeline.Ingest;

/// <summary>Reads a claim that was sent as one text file: see the README beside this file for its shape.</summary>
/// <remarks>
/// Every cell is text; what it means is decided where typed text is read anyway, so 6.500 stays ambiguous here too.
/// </remarks>
internal static class CsvWorkbook
{
    private const string Shape = "Start the file with the line Grant claim, then the cover's labels and answers, then each sheet under its name; or send the workbook itself (.xlsx).";
    private const int LongestQuoted = 60;

    /// <summary>Half the world's lists have an id and an amount.</summary>
    private const int FewestHeadings = 3;

    public static Outcome<Workbook?> Read(MemoryStream bytes, SourceFile file, ReadingLimits limits)
    {
        var letters = Letters.Of(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        var separator = Separator.Of(letters.Read(bytes));
        List<SheetRow> rows = [.. new CsvRows(letters.Read(bytes), separator, limits).Rows().Select(RequireClaim)];
        return rows.Count > 0
            ? new(new Workbook(file, CsvSections.Of(rows)), [.. letters.Findings(file)])
            : throw FileKind.Empty();
    }

    private static SheetRow RequireClaim(SheetRow row, int before)
    {
        if (before > 0 || (row is { Number: 1, Cells: [{ Column: 1, Text: var title }, ..] } && Words.Same(title, Form.Claim.Title)))
        {
            return row;
        }

        throw row.Cells[0].Text.TrimStart().StartsWith('<') ? FileKind.WebPage(row.Cells[0].Text) : NoClaim(row);
    }

    private static RefusedFile NoClaim(SheetRow first)
    {
        var typed = Words.Tidy(first.Cells[0].Text);
        return Words.Same(typed, Form.Register.Title)
            ? new(FileRules.TextThatIsNoClaim, "The file is a project register as text, and a register has more sheets than one text file can hold.", "Send the register as an Excel workbook (.xlsx).")
            : CsvSections.SheetHeaded(first) is { } sheet && first.Cells.Count(cell => sheet.Find(cell.Text) is not null) >= FewestHeadings
            ? new(FileRules.TextThatIsNoClaim, $"The file is the sheet {sheet.Name} alone, without the claim it belongs to.", Shape)
            : new(FileRules.TextThatIsNoClaim, first.Number == 1
                ? $"The file is text, but no claim: it starts with \"{(typed.Length > LongestQuoted ? typed[..LongestQuoted] + "…" : typed)}\" where a claim says \"{Form.Claim.Title}\"."
                : $"The file is text, but no claim: its first line is blank where a claim says \"{Form.Claim.Title}\".", Shape);
    }
}
