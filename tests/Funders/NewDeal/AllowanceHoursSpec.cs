using System.Globalization;
using FundingPipeline.Funders.NewDeal;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests;

public class AllowanceHoursSpec
{
    [Theory]
    [InlineData("Basic skills", "16", "-")]
    [InlineData("Basic skills", "16.5", "Query: 16.5 hours a week are more than the 16 that leave Jobseeker's Allowance alone.")]
    [InlineData("Basic skills", null, "-")]
    [InlineData("Gateway", "30", "-")]
    [InlineData("Voluntary Sector option", "30", "-")]
    public void More_than_16_hours_are_for_the_adviser(string output, string? hours, string says)
    {
        var line = new OutputLine
        {
            At = Given.Row("Outputs"),
            Line = "1",
            Output = output,
            HoursPerWeek = hours is null ? null : decimal.Parse(hours, CultureInfo.InvariantCulture),
        };
        Assert.Equal(says, new AllowanceHours().Says(new OutputCase(Given.Case(Given.Claim("NDYP")), line)));
    }
}
