using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class HeadingLimitSpec
{
    private const string PennyOver = "Refuse B17: £5,000.01 has been claimed under Plan, and the scheme pays £5,000.00: £0.01 is above it.";

    [Theory]
    [InlineData("5000.00", "20000.00", "-")]
    [InlineData("5000.01", "19999.99", PennyOver)]
    [InlineData("6000.00", "0.01", "Refuse B17: £6,000.00 has been claimed under Plan, and the scheme pays £5,000.00: £1,000.00 is above it.")]
    [InlineData("1.00", "20000.01", "Refuse B17: £20,000.01 has been claimed under Activity, and the scheme pays £20,000.00: £0.01 is above it.")]
    public void A_plan_has_five_thousand_of_a_small_grant_and_activity_twenty(string plan, string activity, string says) =>
        new HeadingLimit().Says(Grant("2001-12-31", plan, activity), says);

    [Theory]
    [InlineData("2001-03-31", "-")]
    [InlineData("2001-04-01", PennyOver)]
    [InlineData("2002-03-31", PennyOver)]
    [InlineData("2002-04-01", "-")]
    public void The_limit_holds_on_the_days_of_its_row(string last, string says) => new HeadingLimit().Says(Grant(last, "5000.01", "1.00"), says);

    [Fact]
    public void Earlier_claims_use_the_limit_up()
    {
        var at = Grant("2001-12-31", "3000.00", "1.00");
        var earlier = Given.Claim("NRF", "0", "2001-04-01", "2001-06-30", costs: Given.Cost("1", "2001-05-01", "2500.00") with { CostHeading = "plan" });

        var finding = Assert.Single(new HeadingLimit().Check(at with { Siblings = [earlier, at.Claim] }));

        Assert.Equal("£500.00", $"{finding.Excess}");
    }

    private static FundingPipeline.Reconcile.ClaimCase Grant(string last, string plan, string activity)
    {
        var claim = Given.Claim("NRF", first: "2001-01-01", last: last, costs:
        [
            Given.Cost("1", "2001-03-01", plan) with { CostHeading = "Plan" },
            Given.Cost("2", "2001-03-01", activity) with { CostHeading = "Activity" },
        ]);
        return Given.Case(claim) with { Register = Register.Empty with { Terms = [Most("Plan", "5000"), Most("Activity", "20000")] } };
    }

    private static TermOverride Most(string heading, string pounds) => new()
    {
        At = Given.Row("Terms"),
        Project = "P-1",
        Source = Given.Fund("NRF"),
        Term = $"Most for {heading}",
        Value = pounds,
        From = Given.Day("2001-04-01"),
        To = Given.Day("2002-03-31"),
    };
}
