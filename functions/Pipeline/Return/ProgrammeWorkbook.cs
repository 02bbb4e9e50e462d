using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Reconcile;
using FundingPipeline.Return.Lineage;

namespace FundingPipeline.Return;

/// <summary>All projects and all funders on one page each way.</summary>
public static class ProgrammeWorkbook
{
    public static byte[] Write(Programme programme, ImmutableArray<ReturnFigures> returns)
    {
        using var book = new Book("Programme statement");
        ImmutableArray<ClaimFate> every = [.. programme.Claims];
        var about = $"Projects: {programme.Projects.Count()}. Files received: {programme.Office.Length + every.Length}. Returns: {returns.Length}.";
        Page Add(string name, string title) => book.Page(name, title, about);

        var funds = every.Select(claim => claim.Funder).Distinct()
            .OrderBy(funder => Funder.All.IndexOf(funder)).ToImmutableArray();
        var behind = new CellsBehind(programme.Office.Select(intake => intake.File).Concat(every.Select(claim => claim.File)));
        var (summary, all, projects) = (Add("Summary", "Programme statement"), Add("Returns", "Every return"), Add("Projects", "Accepted, project by fund"));
        var claims = ProgrammeClaims.Fill(Add("Claims", "Every claim"), programme);
        summary.Table(SummaryColumns(every, claims), funds, "No claim was received.");
        all.Table(ReturnColumns, returns);
        projects.Table(ProjectColumns(funds, claims), programme.Projects);
        projects.Paragraph(Legend.Codes(funds.Select(funder => (funder.Code(), funder.Name))));
        ProgrammeSpend.Fill(Add("Spend", "Spend by ward and by theme"), programme, behind);
        ProgrammeOutcomes.Fill(Add("Outcomes", "Outcomes over all projects"), programme, behind);
        ProgrammeCarryOver.Fill(Add("Carry-over", "Allocations and what is carried over"), programme, behind);
        ProgrammeAdvances.Fill(Add("Advances", "Advances and what has covered them"), programme, behind);
        ProgrammeLate.Fill(Add("Late and missing", "Claims that are late or missing"), programme);
        var findings = FindingsTable.Fill(Add("Findings", "Findings"), programme.Findings);
        ProgrammeFiles.Fill(Add("Files", "Every file received"), programme, findings);
        return book.Save();
    }

    private static ImmutableArray<Column<Funder>> SummaryColumns(ImmutableArray<ClaimFate> every, Area claims)
    {
        ClaimMoney Of(Funder funder) => Money(every, funder);
        return
        [
            new("Fund", 40, funder => funder.Name),
            Column<Funder>.Live("Claimed", (funder, at) => Content.Live($"SUM({at["Accepted"]}:{at["Refused"]})", Of(funder).Claimed)),
            Column<Funder>.Live("Accepted", (funder, at) => Content.Live(claims.Adding("Accepted", ("Fund", at["Fund"])), Of(funder).Accepted)),
            Column<Funder>.Live("Queried", (funder, at) => Content.Live(claims.Adding("Queried", ("Fund", at["Fund"])), Of(funder).Queried)),
            Column<Funder>.Live("Refused", (funder, at) => Content.Live(claims.Adding("Refused", ("Fund", at["Fund"])), Of(funder).Refused)),
        ];
    }

    private static readonly ImmutableArray<Column<ReturnFigures>> ReturnColumns =
    [
        new("Fund", 40, made => made.Funder.Name),
        new("Period", 14, made => made.Period.Name),
        new("First day", 12, made => made.Period.Days.First),
        new("Last day", 12, made => made.Period.Days.Last),
        new("Status", 22, made => made.Life.InWords),
        Column<ReturnFigures>.Money("Expenditure", made => made.Expenditure),
        Column<ReturnFigures>.Money("Grant", made => made.Grant),
        Column<ReturnFigures>.Money("Adjustment", made => made.Adjustment),
        Column<ReturnFigures>.Money("Due", made => made.Due),
        new("File", 30, made => $"returns/{made.Slug}.xlsx"),
        new(Origins.OnReturn, 22, made => made.Slug) { Aside = true },
    ];

    private static ImmutableArray<Column<ProjectPart>> ProjectColumns(ImmutableArray<Funder> funds, Area claims) =>
    [
        new("Project", 16, part => part.Project!.Reference),
        new("Name", 34, part => part.Project!.Name),
        new("Accountable body", 26, part => part.Project!.AccountableBody),
        .. funds.Select(funder => Column<ProjectPart>.Live(funder.Code(), (part, at) => Content.Live(
            claims.Adding("Accepted", ("Project", at["Project"]), ("Fund", $"\"{funder.Name}\"")), Money(part.Claims, funder).Accepted))),
        Column<ProjectPart>.Live("All funds", (part, at) => Content.Live(
            funds.IsEmpty ? "0" : $"SUM({at[funds[0].Code()]}:{at[funds[^1].Code()]})",
            funds.Total(funder => Money(part.Claims, funder).Accepted))),
    ];

    private static ClaimMoney Money(IEnumerable<ClaimFate> claims, Funder funder) =>
        claims.Where(claim => claim.Funder == funder).Aggregate(default(ClaimMoney), (sum, claim) => sum + claim.Money);
}
