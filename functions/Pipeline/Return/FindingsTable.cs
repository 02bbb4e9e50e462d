using System.Collections.Immutable;

namespace FundingPipeline.Return;

/// <summary>Findings as every workbook lists them: gravest first, then by place.</summary>
internal static class FindingsTable
{
    public static void Fill(Page page, IEnumerable<Finding> findings) => page.Table(Columns, Sorted(findings), "Nothing was found.");

    /// <summary>The same for the sender of one file, who knows which file it was.</summary>
    public static void FillForSender(Page page, IEnumerable<Finding> findings) => page.Table(ForSender, Sorted(findings), "Nothing was found: this file can be taken as it is.");

    public static IEnumerable<Finding> Sorted(IEnumerable<Finding> findings) =>
        findings.OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Where.File.Name, StringComparer.Ordinal)
            .ThenBy(finding => finding.Where.Sheet, StringComparer.Ordinal).ThenBy(finding => finding.Where.Row).ThenBy(finding => finding.Where.Column)
            .ThenBy(finding => finding.Key, StringComparer.Ordinal);

    public static readonly ImmutableArray<Column<Finding>> ForSender =
    [
        new("Severity", 9, finding => finding.Severity.InWords()),
        new("Sheet", 13, finding => finding.Where.Sheet),
        new("Cell", 8, finding => finding.Where.Address),
        new("What the cell says", 20, finding => finding.Value),
        new("What is wrong", 50, finding => finding.Says),
        new("What to do", 46, finding => finding.Remedy),
        new("Rule", 16, finding => finding.Rule),
        new("Source of the rule", 34, finding => $"{finding.Term}"),
    ];

    private static readonly ImmutableArray<Column<Finding>> Columns =
    [
        new("Severity", 9, finding => finding.Severity.InWords()),
        new("Rule", 16, finding => finding.Rule),
        new("File", 22, finding => finding.Where.File.Name),
        new("Sheet", 13, finding => finding.Where.Sheet),
        new("Cell", 8, finding => finding.Where.Address),
        new("Value", 16, finding => finding.Value),
        new("Says", 46, finding => finding.Says),
        new("Remedy", 40, finding => finding.Remedy),
        new("Term", 30, finding => $"{finding.Term}"),
        new("Figure", 26, finding => finding.Figure is { } figure ? $"{figure}" : ""),
        new("Evidence", 12, finding => finding.Evidence.InWords()),
    ];
}
