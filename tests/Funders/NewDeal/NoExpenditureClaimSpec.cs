using FundingPipeline.Funders.NewDeal;

namespace FundingPipeline.Tests;

public class NoExpenditureClaimSpec
{
    [Theory]
    [InlineData("0.00", "-")]
    [InlineData("0.01", "Refuse: £0.01 is claimed for expenditure, and New Deal pays unit prices only.")]
    public void Expenditure_is_shown_and_claims_nothing(string claimed, string says)
    {
        var line = Given.Cost(claimed: claimed);
        Assert.Equal(says, new NoExpenditureClaim().Says(Given.Case(Given.Case(Given.Claim("ND25+", costs: [line])), line)));
    }
}
