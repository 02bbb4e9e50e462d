using System.Collections.Immutable;
using FundingPipeline.Reconcile;
using FundingPipeline.Return.Lineage;

namespace FundingPipeline.Return;

/// <summary>Every claim with what became of its money: what the programme's totals add up.</summary>
internal static class ProgrammeClaims
{
    public static Area Fill(Page page, Programme programme)
    {
        var area = page.Table(
            Columns,
            (from statement in programme.Statements from claim in statement.Claims select new Row(statement.Project.Reference, claim, IsPlaced: true)).Concat(programme.Unplaced.Select(claim => new Row(claim.Claim.Id.Project, claim, IsPlaced: false))),
            "No claim was received.");
        page.Paragraph("The claim's total stands in the cell named. What was accepted, queried and refused of it is told row by row on the sheet Claims of the project's statement, and worked out on the return named.");
        return area;
    }

    private static readonly ImmutableArray<Column<Row>> Columns =
    [
        new("Project", 18, row => row.Project),
        new("Fund", 34, row => row.Claim.Funder.Name),
        new("Programme", 24, row => row.Claim.Claim.Id.Programme),
        new("Claim", 7, row => row.Claim.Claim.Id.Number),
        new("Version", 8, row => row.Claim.Claim.Cover.Version),
        new("Status", 16, row => InPrint.Of(row.Claim)),
        Column<Row>.Money("Accepted", row => row.Claim.Money.Accepted),
        Column<Row>.Money("Queried", row => row.Claim.Money.Queried),
        Column<Row>.Money("Refused", row => row.Claim.Money.Refused),
        new(Origins.OnReturn, 20, row => !row.IsPlaced ? "" : $"{row.Claim.Funder.Slug}/{row.Claim.Funder.PeriodOf(row.Claim.Claim.Cover.ListedOn).Slug}"),
        new("File", 58, row => row.Claim.Claim.File.Name),
        new("Sheet", 11, row => row.Claim.Claim.Cover.At["Total claimed"].Sheet) { Aside = true },
        new("Cell", 8, row => row.Claim.Claim.Cover.At["Total claimed"].Address) { Aside = true },
        new(ReturnSources.Hash, 22, row => row.Claim.Claim.File.Sha256) { Aside = true },
    ];

    /// <param name="IsPlaced">Whether its project and award are known: no return lists a claim on an unknown one.</param>
    private sealed record Row(string Project, JudgedClaim Claim, bool IsPlaced);
}
