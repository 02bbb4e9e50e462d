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
            from entry in part.Claims
            from line in entry.Claim.Outcomes
            select new OutcomeRow(entry, line, FateOf(entry, line, part.Findings))).ToImmutableArray();
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
    private static Fate FateOf(ClaimEntry entry, OutcomeLine line, ImmutableArray<Finding> findings) =>
        entry.Status == ClaimStatus.Refused ? Fate.Refused
        : (Fate)findings.Where(finding => IsOf(finding, line)).Select(finding => (int)finding.Severity).DefaultIfEmpty(entry.Status == ClaimStatus.Queried ? 1 : 0).Max();

    private static bool IsOf(Finding finding, OutcomeLine line) =>
        finding.Where.File.Sha256 == line.At.Layout.File.Sha256
        && (finding.Scope == Scope.Claim || (finding.Scope == Scope.Line && finding.Where.Sheet == line.At.Layout.Sheet && finding.Where.Row == line.At.Row));

    private sealed record OutcomeRow(ClaimEntry Claim, OutcomeLine Line, Fate Fate);
}
