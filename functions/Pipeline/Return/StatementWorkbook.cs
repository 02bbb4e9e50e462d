using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Reconcile;
using FundingPipeline.Reconcile.Workings;
using FundingPipeline.Return.Lineage;

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

        ImmutableArray<SourceFile> files = [.. Files(statement).Distinct()];
        var behind = new CellsBehind(files);
        var cover = Add("Cover", "Project statement");
        StatementMatrix.Fill(Add("Matrix", "Who pays for what"), statement, behind);
        Add("Periods", "Quarter by quarter").Table(PeriodColumns(behind), statement.Periods);
        Add("Claims", "What became of every claim").Table(ClaimColumns(behind), InOrder(statement));
        Positions(Add("Awards", "Where each award stands after each claim"), statement);
        var cash = Add("Cash", "Cash, month by month");
        var months = cash.Table(CashColumns(behind), statement.Cash.Select((month, i) => new MonthRow(month, i)));
        cash.Paragraph("Match in cash is taken as received when the cost was paid; a fund's money when the register's Receipts say so.");
        Outcomes(Add, statement, behind);
        var findings = FindingsTable.Fill(Add("Findings", "Findings"), statement.Findings);
        Add("Files", "Files that this statement comes from").Table(FileColumns, files.OrderBy(file => file.Name, StringComparer.Ordinal).ThenBy(file => file.Sha256, StringComparer.Ordinal));
        Cover(cover, statement, months, findings, behind);
        return book.Save();
    }

    private static readonly ImmutableArray<Column<SourceFile>> FileColumns = [new("File", 60, file => file.Name), new(ReturnSources.Hash, 72, file => file.Sha256)];

    private static IEnumerable<SourceFile> Files(ProjectStatement statement) =>
    [
        .. statement.Claims.Select(claim => claim.Claim.File),
        .. statement.Cash.SelectMany(month => month.ReceivedAt).Concat(statement.Balances.SelectMany(balance => balance.ReceivedAt)).Select(cell => cell.File),
        .. statement.Findings.Select(finding => finding.Where.File),
    ];

    /// <summary>No sheet where no claim has any: a page of nothing helps nobody.</summary>
    private static void Outcomes(Func<string, string, Page> add, ProjectStatement statement, CellsBehind behind)
    {
        if (!statement.Outcomes.IsEmpty)
        {
            var page = add("Outcomes", "Outcomes");
            page.Table([.. OutcomeTable.Columns, OutcomeTable.From(behind)], statement.Outcomes);
            page.Paragraph("Unique is within this project: a person whom another project counts too is counted once on the programme's sheet Outcomes.");
        }
    }

    private static void Positions(Page page, ProjectStatement statement)
    {
        page.Table(PositionColumns, InOrder(statement).Where(claim => claim.Position is not null), "No claim stands.");
        page.Paragraph("Due: earned, within the ceiling, less what was requested before. An advance is due by its own terms and is set off afterwards. Each figure is worked out step by step on the sheet Workings of the return named beside it.");
    }

    private static void Cover(Page page, ProjectStatement statement, Area cash, Area findings, CellsBehind behind)
    {
        Content Count(Severity severity) => ((Content)statement.Findings.Count(finding => finding.Severity == severity)) with
        {
            Formula = findings.Counting((FindingsTable.Gravity, $"\"{severity.InWords()}\"")),
        };

        page.Widths(26, 30, 22, 14);
        page.Line("Project", statement.Project.Name, statement.Project.Reference);
        page.Line("Accountable body", statement.Project.AccountableBody);
        page.Line("Where", statement.Project.Authority, statement.Project.Region);
        page.Line("From", statement.Project.Start);
        page.Line("To", statement.Project.End);
        page.Line("Funders", string.Join(", ", statement.Claims.Select(claim => claim.Funder.Name).Distinct()));
        page.Line("Queries", Count(Severity.Query), "On the sheet Findings");
        page.Line("Refusals", Count(Severity.Refuse), "On the sheet Findings");
        CashNow(page, statement, cash);
        var standing = InOrder(statement).Where(claim => claim.Position is not null).ToImmutableArray();
        page.Heading("Where each award stands now");
        page.Table(AwardColumns, standing.GroupBy(AwardOf).Select(award => award.Last()), "No claim stands.", freeze: false);
        page.Heading("What is still owed on each award");
        page.Table(BalanceColumns(behind), statement.Balances, "No award has a claim or a receipt.", freeze: false);
        page.Paragraph("Received is what the register's Receipts say: where nobody keeps them, all that fell due is shown as owed. How each award came to stand so, claim by claim, is on the sheet Awards.");
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
        OnReturn(),
    ];

    private static ImmutableArray<Column<AwardBalance>> BalanceColumns(CellsBehind behind) =>
    [
        new("Fund", 26, balance => balance.Fund.Name),
        new("Programme", 30, balance => balance.Programme.Length > 0 ? balance.Programme : InPrint.NotStated),
        new("Latest claim", 22, balance => balance.Latest?.Id.Number ?? "None stands"),
        Column<AwardBalance>.Money(DueInAll, balance => balance.Due),
        Column<AwardBalance>.Money(CameIn, balance => balance.Received),
        Column<AwardBalance>.Live("Owed now", (balance, at) => Content.Live($"{at[DueInAll]}-{at[CameIn]}", balance.Owed)),
        new("\u00a0", 14, _ => Content.Blank),
        new(Origins.OnReturn, 22, balance => balance.Latest?.OnReturn ?? ""),
        behind.Column<AwardBalance>(balance => balance.ReceivedAt.Select(cell => (CameIn, cell))),
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
        OnReturn(),
    ];

    /// <summary>The return that lists the claim, and works its figures out.</summary>
    private static Column<JudgedClaim> OnReturn() => new(Origins.OnReturn, 22, claim => claim.OnReturn);

    private static ImmutableArray<Column<JudgedClaim>> ClaimColumns(CellsBehind behind) =>
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
        behind.Column<JudgedClaim>(Cells),
        new(Origins.OnReturn, 22, claim => claim.OnReturn) { Aside = true },
    ];

    /// <summary>The rows of a claim by what became of them and, where its money is not theirs alone, its cover.</summary>
    private static IEnumerable<(string Heading, CellRef Cell)> Cells(JudgedClaim claim)
    {
        foreach (var row in claim.Rows)
        {
            yield return ("Rows read", new(row.Row.At.Layout.File, row.Row.At.Layout.Sheet, 0, 0));
            yield return ($"Rows {FateInWords.All[(int)row.Fate].ToLowerInvariant()}", new(row.Row.At.Layout.File, row.Row.At.Layout.Sheet, 0, 0));
            if (!row.Claimed.IsZero)
            {
                yield return (FateInWords.All[(int)row.Fate], ClaimCells.CellOf(row.Row));
            }
        }

        var cover = claim.Claim.Cover;
        foreach (var (fate, amount) in new[] { (Fate.Accepted, claim.Money.Accepted), (Fate.Queried, claim.Money.Queried), (Fate.Refused, claim.Money.Refused) })
        {
            if (amount != claim.Rows.Where(row => row.Fate == fate).Total(row => row.Claimed))
            {
                yield return (FateInWords.All[(int)fate], cover.At[cover.AdvanceClaimed.IsZero ? "Total claimed" : "Advance claimed"]);
            }
        }
    }

    private static ImmutableArray<Column<PeriodRow>> PeriodColumns(CellsBehind behind) =>
    [
        new("Fund", 34, row => row.Source.Name),
        new("Calendar quarter", 16, row => row.CalendarName),
        new("Financial quarter", 16, row => row.FinancialName),
        new("First day", 12, row => row.Days.First),
        new("Last day", 12, row => row.Days.Last),
        Column<PeriodRow>.Money("Eligible", row => row.Eligible),
        Column<PeriodRow>.Money("Claimed", row => row.Claimed),
        Column<PeriodRow>.Money("Of which apportioned", row => row.Apportioned),
        behind.Column<PeriodRow>(row => row.Lines.SelectMany(line => Cells(line, row.Days))),
    ];

    private static IEnumerable<(string Heading, CellRef Cell)> Cells(LineCase line, ClaimPeriod days)
    {
        yield return ("Eligible", line.Line.At["Eligible cost"]);
        yield return ("Claimed", line.Line.At["Claimed"]);
        if (!days.Covers(line.When!.Days))
        {
            yield return ("Of which apportioned", line.Line.At["Eligible cost"]);
        }
    }

    private static ImmutableArray<Column<MonthRow>> CashColumns(CellsBehind behind) =>
    [
        new("Month", 16, row => InPrint.Month(row.Month.Month)),
        Column<MonthRow>.Money(PaidOut, row => row.Month.Paid),
        Column<MonthRow>.Money(CameIn, row => row.Month.Received),
        new("Balance since the start", 16, (row, at) => Content.Live($"{SoFar(row, at, CameIn)}-{SoFar(row, at, PaidOut)}", row.Month.Balance)),
        behind.Column<MonthRow>(row => row.Month.PaidAt.Select(cell => (PaidOut, cell)).Concat(row.Month.ReceivedAt.Select(cell => (CameIn, cell)))),
    ];

    /// <summary>A column from its first month to this one.</summary>
    private static string SoFar(MonthRow row, RowAt at, string heading) => $"SUM({(at with { Row = at.Row - row.Place })[heading]}:{at[heading]})";

    private sealed record MonthRow(CashMonth Month, int Place);

    private static int Rows(JudgedClaim claim, Fate fate) => claim.Rows.Count(row => row.Fate == fate);
}
