using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class RateUnknownSpec
{
    [Theory]
    [InlineData("ESF", "0.45", ClaimType.Interim, "-")]
    [InlineData("ESF", null, ClaimType.Interim, "Query B17: The register gives no rate for ESF on P-1, so nobody can say what is due.")]
    [InlineData("ESF", null, ClaimType.Advance, "-")]
    [InlineData("SRB", null, ClaimType.Quarterly, "-")]
    public void A_fund_that_pays_a_rate_waits_for_it(string fund, string? rate, ClaimType type, string says) =>
        new RateUnknown().Says(Given.Case(Given.Claim(fund, type: type), Given.Award(fund, rate: rate is null ? null : decimal.Parse(rate, null))), says);
}
