using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class IncomeNettedSpec
{
    [Theory]
    [InlineData("200.00", "200.00", "200.00", "-")]
    [InlineData("0.00", null, "0.00", "-")]
    [InlineData("200.00", null, "200.00", "-")]
    [InlineData("200.00", "200.01", "200.00", "Query B16: The Income sheet comes to £200.01 and the cover says £200.00, £0.01 apart.")]
    [InlineData("200.00", "199.99", "200.00", "Query B16: The Income sheet comes to £199.99 and the cover says £200.00, £0.01 apart.")]
    [InlineData("200.00", "200.00", "199.99", "Query B16: The lines set £199.99 of income against their costs and the cover says £200.00, £0.01 apart.")]
    [InlineData("0.00", null, "0.01", "Query B16: The lines set £0.01 of income against their costs and the cover says £0.00, £0.01 apart.")]
    public void Cover_sheet_and_lines_say_one_income(string cover, string? sheet, string applied, string says)
    {
        var claim = Given.Claim("ESF", costs: Given.Cost(gross: "500.00") with { IncomeApplied = Given.Gbp(applied) });
        claim = claim with
        {
            Cover = claim.Cover with { Income = Given.Gbp(cover) },
            Income = sheet is null ? [] : [new IncomeLine { At = Given.Row("Income"), Line = "1", Amount = Given.Gbp(sheet) }],
        };
        new IncomeNetted().Says(Given.Case(claim), says);
    }
}
