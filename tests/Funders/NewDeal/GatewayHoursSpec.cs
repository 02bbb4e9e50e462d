using System.Globalization;
using FundingPipeline.Funders.NewDeal;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests;

public class GatewayHoursSpec
{
    [Theory]
    [InlineData("Gateway", "14.9", "Query: 14.9 hours a week is outside the 15 to 30 that a Gateway offers.")]
    [InlineData("Gateway", "15", "-")]
    [InlineData("Gateway", "30", "-")]
    [InlineData("Gateway", "30.1", "Query: 30.1 hours a week is outside the 15 to 30 that a Gateway offers.")]
    [InlineData("Gateway", null, "-")]
    [InlineData("Option", "40", "-")]
    public void A_Gateway_week_has_15_to_30_hours(string output, string? hours, string says)
    {
        var line = new OutputLine
        {
            At = Given.Row("Outputs"),
            Line = "1",
            Output = output,
            HoursPerWeek = hours is null ? null : decimal.Parse(hours, CultureInfo.InvariantCulture),
        };
        Assert.Equal(says, new GatewayHours().Says(new OutputCase(Given.Case(Given.Claim("ND25+")), line)));
    }
}
