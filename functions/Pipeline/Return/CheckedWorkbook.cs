using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>The answer to whoever sent a file: what became of it, what was found, cell by cell, and what to do.</summary>
public static class CheckedWorkbook
{
    /// <param name="judged">The claim that the file held; null when it held none that could be read.</param>
    public static byte[] Write(SourceFile file, ImmutableArray<Finding> findings, JudgedClaim? judged = null)
    {
        using var book = new Book($"Findings on {file.Name}");
        var page = book.Page("Findings", $"Findings on {file.Name}", About(findings));
        page.Widths([.. FindingsTable.ForSender.Select(column => column.Width)]);
        foreach (var sentence in WhatBecame(judged))
        {
            page.Paragraph(sentence, bold: true);
        }

        page.Gap();
        FindingsTable.FillForSender(page, findings);
        page.Paragraph($"The file we read has the SHA-256 {file.Sha256}.");
        return book.Save();
    }

    /// <summary>Which claim it was, and what became of its money.</summary>
    public static ImmutableArray<string> WhatBecame(JudgedClaim? judged) => judged is null
        ? ["This file holds no claim that could be read."]
        :
        [
            $"Project {judged.Claim.Id.Project}, {judged.Claim.Id.Fund.Name}, {judged.Claim.Id.Programme}: claim {judged.Claim.Id.Number}, version {judged.Claim.Cover.Version}, for {InPrint.Days(judged.Claim.Cover.Period)}.",
            $"{InPrint.Of(judged)}: asked {judged.Money.Claimed}, accepted {judged.Money.Accepted}, queried {judged.Money.Queried}, refused {judged.Money.Refused}.",
        ];

    public static string About(ImmutableArray<Finding> findings) =>
        $"Refused: {Count(findings, Severity.Refuse)}. Queries: {Count(findings, Severity.Query)}. Notes: {Count(findings, Severity.Note)}.";

    private static int Count(ImmutableArray<Finding> findings, Severity severity) => findings.Count(finding => finding.Severity == severity);
}
