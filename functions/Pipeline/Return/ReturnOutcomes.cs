using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>The outcomes of the fund's own claims that end in the period, row by row and without anybody's name.</summary>
internal static class ReturnOutcomes
{
    public static void Fill(Page page, FunderReturn funderReturn)
    {
        var rows = (
            from part in funderReturn.Contributions
            let worst = Worst(part.Findings)
            from entry in part.Claims
            from line in entry.Claim.Outcomes
            select new OutcomeRow(entry, line, FateOf(entry, line, worst))).ToImmutableArray();
        if (rows.IsEmpty)
        {
            return;
        }

        page.Heading("Outcomes on the claims that end in this period");
        page.Table(Columns, rows, freeze: false);
        page.Paragraph("An outcome that another body claims too stands on the sheet Findings; persons are counted once each on the programme's sheet Outcomes.");
    }

    private static readonly ImmutableArray<Column<OutcomeRow>> Columns =
    [
        new("Project", 16, row => row.Claim.Id.Project),
        new("Claim and line", 9, row => $"{row.Claim.Id.Number}/{row.Line.Line}"),
        new("Weeks held", 10, row => row.Line.WeeksHeld) { Spare = true },
        new("Outcome", 26, row => row.Line.Outcome),
        new("Claimed by", 11, row => row.Line.ClaimedBy) { Spare = true },
        new("Day", 12, row => row.Line.Date),
        new("Measured from", 14, row => row.Line.MeasuredFrom) { Spare = true },
        new("Shared with", 12, row => row.Line.SharedWith) { Spare = true },
        new("Agreement", 16, row => row.Line.Agreement) { Spare = true },
        new(FateInWords.Heading, 12, row => row.Fate.InWords()),
        new("File", 26, row => row.Line.At.Layout.File.Name),
        new("Sheet", 9, row => row.Line.At.Layout.Sheet),
        new("Cell", 7, row => row.Line.At["Outcome"].Address),
        new("Cell of weeks held", 7, row => row.Line.WeeksHeld is null ? "" : row.Line.At["Weeks held"].Address) { Aside = true, Spare = true },
        new(ReturnSources.Hash, 22, row => row.Line.At.Layout.File.Sha256) { Aside = true },
    ];

    /// <summary>The worse of what was said of the row and what was said of its whole claim.</summary>
    private static Fate FateOf(ClaimEntry entry, OutcomeLine line, Dictionary<(Scope, string, string, int), Severity> worst)
    {
        var layout = line.At.Layout;
        var isSaid = worst.TryGetValue((Scope.Claim, layout.File.Sha256, "", 0), out var whole)
            | worst.TryGetValue((Scope.Line, layout.File.Sha256, layout.Sheet, line.At.Row), out var own);
        return entry.Status == ClaimStatus.Refused ? Fate.Refused
            : isSaid ? (Fate)Math.Max((int)whole, (int)own)
            : entry.Status == ClaimStatus.Queried ? Fate.Queried : Fate.Accepted;
    }

    /// <summary>The worst that was said of each row, and of each claim as a whole.</summary>
    private static Dictionary<(Scope, string, string, int), Severity> Worst(ImmutableArray<Finding> findings) =>
        findings.Where(finding => finding.Scope is Scope.Claim or Scope.Line).GroupBy(PlaceOf).ToDictionary(same => same.Key, same => same.Max(finding => finding.Severity));

    private static (Scope, string, string, int) PlaceOf(Finding finding) => finding.Scope == Scope.Claim
        ? (Scope.Claim, finding.Where.File.Sha256, "", 0)
        : (Scope.Line, finding.Where.File.Sha256, finding.Where.Sheet, finding.Where.Row);

    private sealed record OutcomeRow(ClaimEntry Claim, OutcomeLine Line, Fate Fate);
}
