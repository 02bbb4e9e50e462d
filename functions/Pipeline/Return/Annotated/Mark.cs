using System.Collections.Immutable;

namespace FundingPipeline.Return;

/// <summary>One cell to be coloured, and everything found there, gravest first.</summary>
internal sealed record Mark(int Row, int Column, ImmutableArray<Finding> Findings)
{
    public Severity Severity => Findings[0].Severity;

    public string Address => $"{CellRef.Letters(Column)}{Row}";

    /// <summary>What the note on the cell says.</summary>
    public string Says => string.Join("\n\n", Findings.Select(finding => $"{finding.Severity.InWords()}: {finding.Says} {finding.Remedy} ({finding.Rule})"));

    /// <summary>The cells of one sheet, in the order in which it keeps them. A finding on a whole row is shown at the row's first cell.</summary>
    public static ImmutableArray<Mark> On(string sheet, IEnumerable<Finding> findings) =>
    [
        .. from finding in findings
           where finding.Where.Sheet == sheet && finding.Where.Row > 0
           group finding by (finding.Where.Row, Column: Math.Max(finding.Where.Column, 1)) into same
           orderby same.Key.Row, same.Key.Column
           select new Mark(same.Key.Row, same.Key.Column, [.. same.OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Key, StringComparer.Ordinal)]),
    ];
}
