using FundingPipeline.Funders.Nrf;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests;

public class StatementCoversOneYearSpec
{
    [Theory]
    [InlineData("2001-04-01", "2002-03-31", ClaimType.StatementOfUse, "-")]
    [InlineData("2001-04-02", "2002-03-31", ClaimType.StatementOfUse, "Query: The statement of use covers 2001-04-02 to 2002-03-31; 2001/02 is 2001-04-01 to 2002-03-31.")]
    [InlineData("2001-04-01", "2002-03-30", ClaimType.StatementOfUse, "Query: The statement of use covers 2001-04-01 to 2002-03-30; 2001/02 is 2001-04-01 to 2002-03-31.")]
    [InlineData("2001-04-01", "2003-03-31", ClaimType.StatementOfUse, "Query: The statement of use covers 2001-04-01 to 2003-03-31; 2002/03 is 2002-04-01 to 2003-03-31.")]
    [InlineData("2001-04-01", "2001-06-30", ClaimType.Nil, "-")]
    public void A_statement_is_for_exactly_one_financial_year(string first, string last, ClaimType type, string says) =>
        Assert.Equal(says, new StatementCoversOneYear().Says(Given.Case(Given.Claim("NRF", first: first, last: last, type: type))));
}
