using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>All projects and all funders on one page each way.</summary>
public static class ProgrammeWorkbook
{
    public static byte[] Write(Programme programme, ImmutableArray<FunderReturn> returns)
    {
        using var book = new Book("Programme statement");
        var about = $"Projects: {programme.Statements.Length}. Files received: {programme.Intakes.Length}. Returns: {returns.Length}.";
        Page Add(string name, string title) => book.Page(name, title, about);

        var funds = Judged(programme).Select(claim => claim.Funder).Distinct()
            .OrderBy(funder => Funder.All.IndexOf(funder)).ToImmutableArray();
        Add("Summary", "Programme statement").Table(SummaryColumns(programme), funds, "No claim was received.");
        Add("Returns", "Every return").Table(ReturnColumns, returns);
        var projects = Add("Projects", "Accepted, project by fund");
        projects.Table(ProjectColumns(funds), programme.Statements);
        projects.Paragraph(Legend.Codes(funds.Select(funder => (funder.Code(), funder.Name))));
        ProgrammeOutcomes.Fill(Add("Outcomes", "Outcomes over all projects"), Judged(programme));
        FindingsTable.Fill(Add("Findings", "Findings"), programme.Findings);
        ProgrammeFiles.Fill(Add("Files", "Every file received"), programme, Judged(programme));
        return book.Save();
    }

    private static ImmutableArray<Column<Funder>> SummaryColumns(Programme programme)
    {
        ClaimMoney Of(Funder funder) => Money(Judged(programme), funder);
        return
        [
            new("Fund", 40, funder => funder.Name),
            Column<Funder>.Live("Claimed", (funder, at) => Content.Live($"SUM({at["Accepted"]}:{at["Refused"]})", Of(funder).Claimed)),
            Column<Funder>.Money("Accepted", funder => Of(funder).Accepted),
            Column<Funder>.Money("Queried", funder => Of(funder).Queried),
            Column<Funder>.Money("Refused", funder => Of(funder).Refused),
        ];
    }

    private static readonly ImmutableArray<Column<FunderReturn>> ReturnColumns =
    [
        new("Fund", 40, made => made.Funder.Name),
        new("Period", 14, made => made.Period.Name),
        new("First day", 12, made => made.Period.Days.First),
        new("Last day", 12, made => made.Period.Days.Last),
        new("Status", 22, made => made.Life.InWords),
        Column<FunderReturn>.Money("Expenditure", made => made.Expenditure),
        Column<FunderReturn>.Money("Grant", made => made.Grant),
        Column<FunderReturn>.Money("Adjustment", made => made.Adjustment),
        Column<FunderReturn>.Money("Due", made => made.Due),
        new("File", 30, made => $"returns/{made.Slug}.xlsx"),
    ];

    private static ImmutableArray<Column<ProjectStatement>> ProjectColumns(ImmutableArray<Funder> funds) =>
    [
        new("Project", 16, statement => statement.Project.Reference),
        new("Name", 34, statement => statement.Project.Name),
        new("Accountable body", 26, statement => statement.Project.AccountableBody),
        .. funds.Select(funder => Column<ProjectStatement>.Money(funder.Code(), statement => Money(statement.Claims, funder).Accepted)),
        Column<ProjectStatement>.Live("All funds", (statement, at) => Content.Live(
            funds.IsEmpty ? "0" : $"SUM({at[funds[0].Code()]}:{at[funds[^1].Code()]})",
            funds.Total(funder => Money(statement.Claims, funder).Accepted))),
    ];

    /// <summary>Claims that found no project are asked for and refused like any other: their money does not vanish.</summary>
    private static IEnumerable<JudgedClaim> Judged(Programme programme) =>
        programme.Statements.SelectMany(statement => statement.Claims).Concat(programme.Unplaced);

    private static ClaimMoney Money(IEnumerable<JudgedClaim> claims, Funder funder) =>
        claims.Where(claim => claim.Funder == funder).Aggregate(default(ClaimMoney), (sum, claim) => sum + claim.Money);
}
