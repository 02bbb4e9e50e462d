using System.Collections.Immutable;

namespace FundingPipeline.Return;

/// <summary>The answer to whoever sent a file: what was found, cell by cell, and what to do.</summary>
public static class CheckedWorkbook
{
    public static byte[] Write(SourceFile file, ImmutableArray<Finding> findings)
    {
        using var book = new Book($"Findings on {file.Name}");
        var page = book.Page("Findings", $"Findings on {file.Name}", About(findings));
        FindingsTable.FillForSender(page, findings);
        page.Paragraph("Refused: not taken until it is corrected and sent again with a higher version number. Query: shown apart and not paid until it is answered. Note: for information; nothing is held up.", across: 8);
        page.Paragraph($"The file we read has the SHA-256 {file.Sha256}.", across: 8);
        return book.Save();
    }

    public static string About(ImmutableArray<Finding> findings) =>
        $"Refused: {Count(findings, Severity.Refuse)}. Queries: {Count(findings, Severity.Query)}. Notes: {Count(findings, Severity.Note)}.";

    private static int Count(ImmutableArray<Finding> findings, Severity severity) => findings.Count(finding => finding.Severity == severity);
}
