using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class WrongClaimTypeSpec
{
    [Theory]
    [InlineData("SRB", ClaimType.Quarterly, "-")]
    [InlineData("SRB", ClaimType.UnitCost, "Refuse B9: Single Regeneration Budget takes no claim of the type Unit cost.")]
    [InlineData("SRB", ClaimType.Advance, "-")]
    public void A_claim_is_of_a_type_its_fund_takes_and_advances_are_the_funds_own_affair(string fund, ClaimType type, string says) =>
        new WrongClaimType().Says(Given.Case(Given.Claim(fund, type: type)), says);
}
