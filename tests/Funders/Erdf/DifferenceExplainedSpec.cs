using System.Globalization;
using FundingPipeline.Funders.Erdf;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Funders.Erdf;

public class DifferenceExplainedSpec
{
    [Theory]
    [InlineData("10", "10", "", "-")]
    [InlineData("10", "9.5", "", "Note W5: Jobs was forecast at 10 and came to 9.5, and no reason is given.")]
    [InlineData("10", "11", "", "Note W5: Jobs was forecast at 10 and came to 11, and no reason is given.")]
    [InlineData("10", "9", "One firm withdrew", "-")]
    [InlineData(null, "9", "", "-")]
    public void A_difference_from_forecast_has_a_reason(string? forecast, string actual, string reason, string says) =>
        new DifferenceExplained().Says(
            new OutputCase(Given.Case(Given.Claim("ERDF")), new()
            {
                At = Given.Row("Outputs"),
                Line = "1",
                Output = "Jobs",
                Forecast = forecast is null ? null : decimal.Parse(forecast, CultureInfo.InvariantCulture),
                Quantity = decimal.Parse(actual, CultureInfo.InvariantCulture),
                Reason = reason,
            }),
            says);
}
