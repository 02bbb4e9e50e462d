using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class FinalCostsActualSpec
{
    [Theory]
    [InlineData(ClaimType.Final, "2000-01-01", "2000-03-31", "-")]
    [InlineData(ClaimType.Final, "2000-03-31", "2000-04-01", "Query F5: The line covers 2000-03-31 to 2000-04-01, so its share of 1999/00 Q4 and 2000/01 Q1 can only be estimated.")]
    [InlineData(ClaimType.Quarterly, "2000-03-31", "2000-04-01", "-")]
    public void A_final_claim_holds_no_cost_that_is_spread_over_two_periods(ClaimType type, string first, string last, string says)
    {
        var line = Given.Cost() with { Paid = null, Kind = CostKind.Payroll, Period = Given.Days(first, last) };
        new FinalCostsActual().Says(Given.Case(Given.Case(Given.Claim("SRB", type: type, costs: line)), line), says);
    }
}
