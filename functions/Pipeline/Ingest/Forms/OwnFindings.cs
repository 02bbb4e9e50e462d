namespace FundingPipeline.Ingest;

/// <summary>The list of findings that our answer adds to a sender's workbook.</summary>
/// <remarks>An accountant mends the cells and sends the answer itself back: that is the claim again, not something of ours.</remarks>
public static class OwnFindings
{
    public const string Sheet = "Findings";
    public const string Title = "Findings on";

    /// <summary>The workbook without that list; one that holds nothing else stays what it is, an answer of ours.</summary>
    public static Workbook Without(Workbook workbook) =>
        workbook.Sheets.RemoveAll(Is) is { IsEmpty: false } own ? workbook with { Sheets = own } : workbook;

    private static bool Is(Sheet sheet) =>
        sheet.Name.StartsWith(Sheet, StringComparison.OrdinalIgnoreCase) && Form.TitleOf(sheet).StartsWith(Title, StringComparison.Ordinal);
}
