using FundingPipeline.Funders.NewDeal;

namespace FundingPipeline.Tests;

public class ContractPriceSpec
{
    [Theory]
    [InlineData("60.01", "Gateway week", "2000-02-29", "-")]
    [InlineData("60.00", "gateway week ", "2000-02-29", "-")]
    [InlineData("60.02", "Gateway week", "2000-02-29", "Refuse: The unit price of £60.02 is above the contract's £60.01.")]
    [InlineData("60.01", "Gateway week", "2000-03-01", "Query: The register has no price for \"Gateway week\" under contract \"C-1\" on 2000-03-01.")]
    [InlineData("60.01", "Job outcome", "2000-02-29", "Query: The register has no price for \"Job outcome\" under contract \"C-1\" on 2000-02-29.")]
    public void A_unit_is_paid_at_its_contracts_price_on_its_last_day(string price, string element, string to, string says) =>
        Assert.Equal(says, new ContractPrice().Says(UnitCostCases.Case(UnitCostCases.Row(price, element: element, to: to))));

    [Fact]
    public void An_unreadable_price_has_its_finding_already() =>
        Assert.Equal("-", new ContractPrice().Says(UnitCostCases.Case(UnitCostCases.Row() with { UnitPrice = null })));
}
