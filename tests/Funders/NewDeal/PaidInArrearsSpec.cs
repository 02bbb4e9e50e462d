using FundingPipeline.Funders.NewDeal;

namespace FundingPipeline.Tests;

public class PaidInArrearsSpec
{
    [Theory]
    [InlineData("2000-04-10", "-")]
    [InlineData("2000-04-11", "Refuse: The unit runs to 2000-04-11, after the claim was prepared on 2000-04-10.")]
    public void A_unit_is_over_before_it_is_claimed(string to, string says) =>
        Assert.Equal(says, new PaidInArrears().Says(UnitCostCases.Case(UnitCostCases.Row(to: to))));
}
