using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>One project's reconciled statement as a workbook: all its funders side by side.</summary>
public static class StatementWorkbook
{
    private const string PaidOut = "Paid out";
    private const string CameIn = "Received";
    private const string DueInAll = "Due on all claims";

    public static byte[] Write(ProjectStatement statement)
    {
        using var book = new Book($"{statement.Project.Reference} {statement.Project.Name}");
        var about = $"{statement.Project.Reference} · {statement.Project.Name} · {statement.Project.AccountableBody}";
        Page Add(string name, string title) => book.Page(name, title, about);

        var cover = Add("Cover", "Project statement");
        StatementMatrix.Fill(Add("Matrix", "Who pays for what"), statement);
        Add("Periods", "Quarter by quarter").Table(PeriodColumns, statement.Periods);
        Add("Claims", "What became of every claim").Table(ClaimColumns, InOrder(statement));
        var (cash, outcomes) = (Add("Cash", "Cash, month by month"), Add("Outcomes", "Outcomes"));
        Cover(cover, statement, cash.Table(CashColumns, statement.Cash));
        cash.Paragraph("Match in cash is taken as received when the cost was paid; a fund's money when the register's Receipts say so.");
        outcomes.Table(OutcomeColumns, statement.Outcomes);
        outcomes.Paragraph("Unique is within this project: a person whom another project counts too is counted once on the programme's sheet Outcomes.");
        FindingsTable.Fill(Add("Findings", "Findings"), statement.Findings);
        return book.Save();
    }

    private static void Cover(Page page, ProjectStatement statement, Area cash)
    {
        page.Widths(26, 30, 22, 14);
        page.Line("Project", statement.Project.Name, statement.Project.Reference);
        page.Line("Accountable body", statement.Project.AccountableBody);
        page.Line("Where", statement.Project.Authority, statement.Project.Region);
        page.Line("From", statement.Project.Start);
        page.Line("To", statement.Project.End);
        page.Line("Funders", string.Join(", ", statement.Claims.Select(claim => claim.Funder.Name).Distinct()));
        page.Line("Queries", statement.Findings.Count(finding => finding.Severity == Severity.Query), "On the sheet Findings");
        page.Line("Refusals", statement.Findings.Count(finding => finding.Severity == Severity.Refuse), "On the sheet Findings");
        CashNow(page, statement, cash);
        var standing = InOrder(statement).Where(claim => claim.Position is not null).ToImmutableArray();
        page.Heading("Where each award stands now");
        page.Table(AwardColumns, standing.GroupBy(AwardOf).Select(award => award.Last()), "No claim stands.", freeze: false);
        page.Heading("What is still owed on each award");
        page.Table(BalanceColumns, statement.Balances, "No award has a claim or a receipt.", freeze: false);
        page.Heading("Where each award stands after each claim");
        page.Table(PositionColumns, standing, "No claim stands.", freeze: false);
        page.Paragraph("Due: earned, within the ceiling, less what was requested before. An advance is due by its own terms and is set off afterwards. Received is what the register's Receipts say: where nobody keeps them, all that fell due is shown as owed.");
    }

    private static void CashNow(Page page, ProjectStatement statement, Area cash)
    {
        var (paid, received) = (statement.Cash.Total(month => month.Paid), statement.Cash.Total(month => month.Received));
        var paidAt = page.Line("Cash paid out", Content.Live(cash.Total(PaidOut), paid), "On the sheet Cash");
        var receivedAt = page.Line("Cash received", Content.Live(cash.Total(CameIn), received), "On the sheet Cash");
        page.Line("Cash position now", Content.Live($"{receivedAt}-{paidAt}", received - paid), "In brackets: paid out and not yet received");
    }

    /// <summary>Fund by fund, award by award, and each award's claims as they build on one another.</summary>
    private static IEnumerable<JudgedClaim> InOrder(ProjectStatement statement) =>
        statement.Claims.OrderBy(claim => Funder.All.IndexOf(claim.Funder)).ThenBy(AwardOf, StringComparer.Ordinal)
            .ThenBy(claim => claim.Claim, Versions.InOrder).ThenBy(claim => claim.Claim.Cover.Version);

    private static string AwardOf(JudgedClaim claim) => $"{claim.Claim.Id.Fund.Code}/{claim.Claim.Id.Programme}".ToUpperInvariant();

    private static readonly ImmutableArray<Column<JudgedClaim>> AwardColumns =
    [
        new("Fund", 26, claim => claim.Claim.Id.Fund.Name),
        new("Programme", 30, claim => claim.Claim.Id.Programme),
        new("Latest claim", 22, claim => claim.Claim.Id.Number),
        Column<JudgedClaim>.Money("Awarded in all", claim => claim.Position!.Awarded),
        Column<JudgedClaim>.Money("Earned", claim => claim.Position!.EarnedToDate),
        Column<JudgedClaim>.Money("Requested before the latest claim", claim => claim.Position!.RequestedBefore),
        Column<JudgedClaim>.Money("Due now, on the latest claim", claim => claim.Position!.Due),
    ];

    private static readonly ImmutableArray<Column<AwardBalance>> BalanceColumns =
    [
        new("Fund", 26, balance => balance.Fund.Name),
        new("Programme", 30, balance => balance.Programme.Length > 0 ? balance.Programme : InPrint.NotStated),
        new("Latest claim", 22, balance => balance.Latest?.Claim.Id.Number ?? "None stands"),
        Column<AwardBalance>.Money(DueInAll, balance => balance.Due),
        Column<AwardBalance>.Money(CameIn, balance => balance.Received),
        Column<AwardBalance>.Live("Owed now", (balance, at) => Content.Live($"{at[DueInAll]}-{at[CameIn]}", balance.Owed)),
    ];

    private static readonly ImmutableArray<Column<JudgedClaim>> PositionColumns =
    [
        new("Fund", 26, claim => claim.Claim.Id.Fund.Name),
        new("Programme and claim", 30, claim => $"{claim.Claim.Id.Programme}, claim {claim.Claim.Id.Number}"),
        new("To", 22, claim => claim.Claim.Cover.Period.Last),
        new("Award", 14, claim => claim.Position!.Awarded),
        new("Rate", 9, claim => Content.Percent(claim.Position!.Rate)) { Spare = true },
        new("Eligible to date", 14, claim => claim.Position!.EligibleToDate),
        new("Income to date", 14, claim => claim.Position!.IncomeToDate),
        new(Standing.Earned, 14, claim => claim.Position!.EarnedToDate),
        new(Standing.Ceiling, 14, claim => claim.Position!.Ceiling),
        new(Standing.Held, 14, (claim, at) => Standing.HeldOf(claim.Position!, at)),
        new("Claimed above a limit", 14, claim => claim.Position!.Excess),
        new(Standing.Before, 14, claim => claim.Position!.RequestedBefore),
        Column<JudgedClaim>.Live("Due", (claim, at) => Standing.DueOf(claim.Position!, claim.Claim, at)),
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
        new("Status", 12, claim => InPrint.Of(claim)),
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
        Column<CashMonth>.Money(PaidOut, row => row.Paid),
        Column<CashMonth>.Money(CameIn, row => row.Received),
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
