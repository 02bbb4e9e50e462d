using System.Collections.Immutable;
using System.Globalization;
using FundingPipeline.Ingest;
using NodaTime.Text;

namespace FundingPipeline.Tests.Ingest;

/// <summary>Workbooks from pictures: <c>[Sheet]</c>, then a row a line with | between its cells; an empty line is a blank row.</summary>
/// <remarks>2000-03-26 becomes a date cell, 12.50 a number, #REF! an error; quotes keep anything text.</remarks>
public static class Sheets
{
    public const string Cover =
        """
        [Claim]
        Grant claim
        Funder | ESF
        Programme | Objective 3
        Project reference | P-1
        Claimant | City Council
        Claim type | Interim
        Claim number | 1
        Period from | 2000-01-01
        Period to | 2000-03-31
        Total claimed | 45.00
        Prepared by | A. Clerk
        Prepared on | 2000-04-10
        """;

    public const string Costs =
        """
        [Expenditure]
        Line | Ledger reference | Cost heading | Date paid | Gross cost | Eligible cost | Claimed | Match: Core budget
        """;

    public static Workbook Workbook(string picture, string name = "claim.xlsx", char sha = '0') =>
        new(new(new string(sha, 64), name), [.. picture.ReplaceLineEndings("\n").Split('[').Skip(1).Select(SheetOf)]);

    public static Intake Read(string picture)
    {
        var intake = FormReader.Read(Workbook(picture));
        Heard.Say(intake.Findings);
        return intake;
    }

    /// <summary>What reading a claim with these expenditure rows has to say, a finding a line: cell, rule, severity.</summary>
    public static string FindingsOfCosts(string rows) => Findings($"{Cover}\n{Costs}\n{rows}");

    public static string Findings(string picture) => InShort(Read(picture).Findings);

    public static string InShort(IEnumerable<Finding> findings)
    {
        Heard.Say(findings);
        return string.Join("; ", findings.Select(finding => $"{finding.Where.Sheet}!{finding.Where.Address} {finding.Rule} {finding.Severity} {finding.Scope}"));
    }

    private static Sheet SheetOf(string picture)
    {
        var lines = picture.TrimEnd('\n').Split('\n');
        return new(
            lines[0].TrimEnd(']', ' '),
            [.. lines.Skip(1).Select((line, i) => new SheetRow(i + 1, Cells(line))).Where(row => !row.Cells.IsEmpty)]);
    }

    private static ImmutableArray<Cell> Cells(string line) =>
        [.. line.Split('|').Select((text, i) => CellOf(i + 1, text.Trim())).Where(cell => cell.Text.Length > 0)];

    private static Cell CellOf(int column, string text) =>
        text.StartsWith('"') ? new(column, CellKind.Text, text.Trim('"'))
        : text.StartsWith('#') ? new(column, CellKind.Error, text)
        : LocalDatePattern.Iso.Parse(text).Success ? new(column, CellKind.Date, text)
        : decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            ? new(column, CellKind.Number, text)
            : new(column, CellKind.Text, text);
}
