using System.Collections.Immutable;

namespace FundingPipeline.Return;

/// <summary>Findings as every workbook lists them: gravest first, then by place, under the same headings.</summary>
internal static class FindingsTable
{
    public static Area Fill(Page page, IEnumerable<Finding> findings) => Fill(page, Columns, findings, "Nothing was found.");

    /// <summary>The same for the sender of one file, who knows which file it was.</summary>
    public static void FillForSender(Page page, IEnumerable<Finding> findings) => Fill(page, ForSender, findings, Nothing);

    public const string Nothing = "Nothing was found: this file can be taken as it is.";

    public static IEnumerable<Finding> Sorted(IEnumerable<Finding> findings) =>
        findings.OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Where.File.Name, StringComparer.Ordinal)
            .ThenBy(finding => finding.Where.Sheet, StringComparer.Ordinal).ThenBy(finding => finding.Where.Row).ThenBy(finding => finding.Where.Column)
            .ThenBy(finding => finding.Key, StringComparer.Ordinal);

    public const string Gravity = "Severity";

    public static readonly ImmutableArray<Column<Finding>> ForSender =
    [
        new(Gravity, 10, finding => finding.Severity.InWords()),
        new("Sheet", 12, finding => finding.Where.Sheet),
        new("Cell", 8, finding => finding.Where.Address),
        new("What the cell says", 15, finding => finding.Value),
        new("What is wrong", 42, finding => finding.Says),
        new("What to do", 36, finding => finding.Remedy),
        new("What it takes", 13, finding => Takes(finding)),
        new("Rule", 10, finding => finding.Rule),
        new("Source of the rule", 30, finding => $"{finding.Term}"),
        new("Source of the figure", 24, finding => finding.Figure is { } figure ? $"{figure}" : "") { Spare = true },
        new("How sure", 13, finding => finding.Evidence.InWords()),
    ];

    private static readonly ImmutableArray<Column<Finding>> Columns =
    [
        ForSender[0],
        new("File", 22, finding => finding.Where.File.Name),
        .. ForSender.Skip(1),
        new(ReturnSources.Hash, 22, finding => finding.Where.File.Sha256) { Aside = true },
    ];

    private static Area Fill(Page page, ImmutableArray<Column<Finding>> columns, IEnumerable<Finding> findings, string empty)
    {
        var area = page.Table(columns, Sorted(findings), empty);
        page.Paragraph("Refused: not taken until it is corrected and sent again with a higher version number. Query: shown apart and not paid until it is answered. Note: for information; nothing is held up.");
        page.Paragraph(Legend.Evidence);
        return area;
    }

    /// <summary>What the finding costs its sender for now.</summary>
    private static string Takes(Finding finding) => (finding.Severity, finding.Scope) switch
    {
        (Severity.Note, _) or (_, Scope.Project) => "Nothing",
        (_, Scope.Line) => "The row",
        (_, Scope.Excess) => $"{finding.Excess}",
        _ => "The whole claim",
    };
}
