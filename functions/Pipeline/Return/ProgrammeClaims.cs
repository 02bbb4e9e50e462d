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
            programme.Claims,
            "No claim was received.");
        page.Paragraph("The claim's total stands in the cell named. What was accepted, queried and refused of it is told row by row on the sheet Claims of the project's statement, and worked out on the return named.");
        return area;
    }

    private static readonly ImmutableArray<Column<ClaimFate>> Columns =
    [
        new("Project", 18, claim => claim.Project),
        new("Fund", 34, claim => claim.Funder.Name),
        new("Programme", 24, claim => claim.Id.Programme),
        new("Claim", 7, claim => claim.Id.Number),
        new("Version", 8, claim => claim.Version),
        new("Status", 16, claim => InPrint.Of(claim)),
        Column<ClaimFate>.Money("Accepted", claim => claim.Money.Accepted),
        Column<ClaimFate>.Money("Queried", claim => claim.Money.Queried),
        Column<ClaimFate>.Money("Refused", claim => claim.Money.Refused),
        new(Origins.OnReturn, 20, claim => claim.OnReturn),
        new("File", 58, claim => claim.File.Name),
        new("Sheet", 11, claim => claim.TotalAt.Sheet) { Aside = true },
        new("Cell", 8, claim => claim.TotalAt.Address) { Aside = true },
        new(ReturnSources.Hash, 22, claim => claim.File.Sha256) { Aside = true },
    ];
}
