using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class NilClaimWithMoneySpec
{
    [Theory]
    [InlineData(ClaimType.Nil, "0.00", "-")]
    [InlineData(ClaimType.Nil, "0.01", "Query B9: The claim says it is nil and asks for £0.01.")]
    [InlineData(ClaimType.Quarterly, "0.01", "-")]
    public void A_nil_claim_asks_for_nothing(ClaimType type, string total, string says) =>
        new NilClaimWithMoney().Says(Given.Case(Given.Claim("SRB", type: type, total: total)), says);
}
