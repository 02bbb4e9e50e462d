using System.Globalization;
using FundingPipeline.Funders.NewDeal;

namespace FundingPipeline.Tests;

public class UnitsTimesPriceSpec
{
    [Fact]
    public void An_amount_without_its_units_or_price_is_asked_about() =>
        Assert.Equal(
            "Query: £9,999.00 is claimed, and the row gives no unit price to work it out from.",
            new UnitsTimesPrice().Says(UnitCostCases.Case(UnitCostCases.Row(amount: "9999.00") with { UnitPrice = null })));

    [Theory]
    [InlineData("3", "180.03", "-")]
    [InlineData("3", "180.04", "Refuse: The amount is £180.04, but 3 at £60.01 is £180.03.")]
    [InlineData("0.5", "30.01", "-")]
    [InlineData("0.5", "30.00", "Refuse: The amount is £30.00, but 0.5 at £60.01 is £30.01.")]
    [InlineData("3", null, "-")]
    [InlineData("1000000000000000000", "60.01", "Refuse: The amount is £60.01, but 1000000000000000000 at £60.01 is £60,010,000,000,000,000,000.00.")]
    public void The_amount_is_units_times_price_to_the_nearest_penny(string units, string? amount, string says) =>
        Assert.Equal(says, new UnitsTimesPrice().Says(UnitCostCases.Case(UnitCostCases.Row(units: decimal.Parse(units, CultureInfo.InvariantCulture), amount: amount))));
}
