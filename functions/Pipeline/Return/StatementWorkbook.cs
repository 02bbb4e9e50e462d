using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>One project's reconciled statement as a workbook: all its funders side by side.</summary>
public static class StatementWorkbook
{
    public static byte[] Write(ProjectStatement statement)
    {
        using var book = new Book($"{statement.Project.Reference} {statement.Project.Name}");
        var about = $"{statement.Project.Reference} · {statement.Project.Name} · {statement.Project.AccountableBody}";
        Page Add(string name, string title) => book.Page(name, title, about);

        Cover(Add("Cover", "Project statement"), statement);
        StatementMatrix.Fill(Add("Matrix", "Who pays for what"), statement);
        Add("Periods", "Quarter by quarter").Table(PeriodColumns, statement.Periods);
        Add("Claims", "What became of every claim").Table(ClaimColumns, statement.Claims);
        Add("Cash", "Cash, month by month").Table(CashColumns, statement.Cash);
        Add("Outcomes", "Outcomes").Table(OutcomeColumns, statement.Outcomes);
        FindingsTable.Fill(Add("Findings", "Findings"), statement.Findings);
        return book.Save();
    }

    private static void Cover(Page page, ProjectStatement statement)
    {
        page.Widths(26, 30, 14, 14);
        page.Line("Project", statement.Project.Name, statement.Project.Reference);
        page.Line("Accountable body", statement.Project.AccountableBody);
        page.Line("Where", statement.Project.Authority, statement.Project.Region);
        page.Line("From", statement.Project.Start);
        page.Line("To", statement.Project.End);
        page.Line("Funders", string.Join(", ", statement.Claims.Select(claim => claim.Funder.Name).Distinct()));
        page.Line("Queries", statement.Findings.Count(finding => finding.Severity == Severity.Query), "On the sheet Findings");
        page.Line("Refusals", statement.Findings.Count(finding => finding.Severity == Severity.Refuse), "On the sheet Findings");
        page.Heading("Where each award stands after each claim");
        page.Table(PositionColumns, statement.Claims.Where(claim => claim.Position is not null), "No claim stands.", freeze: false);
    }

    private static readonly ImmutableArray<Column<JudgedClaim>> PositionColumns =
    [
        new("Fund", 26, claim => claim.Claim.Id.Fund.Name),
        new("Programme and claim", 30, claim => $"{claim.Claim.Id.Programme}, claim {claim.Claim.Id.Number}"),
        new("Awarded", 14, claim => claim.Position!.Awarded),
        new("Eligible to date", 14, claim => claim.Position!.EligibleToDate),
        new("Income to date", 14, claim => claim.Position!.IncomeToDate),
        new("Earned to date", 14, claim => claim.Position!.EarnedToDate),
        new("Ceiling before closure", 14, claim => claim.Position!.Ceiling),
        new("Held until closure", 14, claim => claim.Position!.Held),
        new("Requested before", 14, claim => claim.Position!.RequestedBefore),
        new("Claimed above a limit", 14, claim => claim.Position!.Excess),
        Column<JudgedClaim>.Money("Due", claim => claim.Position!.Due),
    ];

    private static readonly ImmutableArray<Column<JudgedClaim>> ClaimColumns =
    [
        new("Fund", 26, claim => claim.Claim.Id.Fund.Name),
        new("Programme", 20, claim => claim.Claim.Id.Programme),
        new("Claim", 8, claim => claim.Claim.Id.Number),
        new("Version", 8, claim => claim.Claim.Cover.Version),
        new("Type", 12, claim => InPrint.Words(claim.Claim.Cover.Type)),
        new("First day", 12, claim => claim.Claim.Cover.Period.First),
        new("Last day", 12, claim => claim.Claim.Cover.Period.Last),
        new("Status", 12, claim => InPrint.Of(claim.Status)),
        new("Rows read", 8, claim => claim.Rows.Length),
        new("Rows accepted", 9, claim => Rows(claim, Fate.Accepted)),
        new("Rows queried", 9, claim => Rows(claim, Fate.Queried)),
        new("Rows refused", 9, claim => Rows(claim, Fate.Refused)),
        new("Claimed", 14, (claim, at) => Content.Live($"SUM({at["Accepted"]}:{at["Refused"]})", claim.Money.Claimed)),
        new("Accepted", 14, claim => claim.Money.Accepted),
        new("Queried", 14, claim => claim.Money.Queried),
        new("Refused", 14, claim => claim.Money.Refused),
        new("Due", 14, claim => claim.Position?.Due),
        new("File", 24, claim => claim.Claim.File.Name),
    ];

    private static readonly ImmutableArray<Column<PeriodRow>> PeriodColumns =
    [
        new("Fund", 34, row => row.Source.Name),
        new("Calendar quarter", 16, row => row.CalendarName),
        new("Financial quarter", 16, row => row.FinancialName),
        new("First day", 12, row => row.Days.First),
        new("Last day", 12, row => row.Days.Last),
        Column<PeriodRow>.Money("Eligible", row => row.Eligible),
        Column<PeriodRow>.Money("Claimed", row => row.Claimed),
        Column<PeriodRow>.Money("Of which apportioned", row => row.Apportioned),
    ];

    private static readonly ImmutableArray<Column<CashMonth>> CashColumns =
    [
        new("Month", 16, row => InPrint.Month(row.Month)),
        Column<CashMonth>.Money("Paid out", row => row.Paid),
        Column<CashMonth>.Money("Received", row => row.Received),
        new("Balance since the start", 16, row => row.Balance),
    ];

    private static readonly ImmutableArray<Column<OutcomeCount>> OutcomeColumns =
    [
        new("Outcome", 44, row => row.Outcome),
        new("Gross: as often as claimed", 14, row => row.Gross),
        new("Shared by agreement", 14, row => row.Shared),
        new("Unique", 14, row => row.Unique),
        new("Disputed", 14, row => row.Disputed),
    ];

    private static int Rows(JudgedClaim claim, Fate fate) => claim.Rows.Count(row => row.Fate == fate);
}
