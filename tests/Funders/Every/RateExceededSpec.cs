using FundingPipeline.Funders.Every;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Funders.Every;

public class RateExceededSpec
{
    [Theory]
    [InlineData("ESF", "100.01", "0.00", "45.00", "-")]
    [InlineData("ESF", "100.01", "0.00", "45.01", "Refuse B17: 45% of £100.01 to date is £45.00, and £45.01 has been claimed: £0.01 of this claim is above it.")]
    [InlineData("ESF", "100.00", "10.00", "40.50", "-")]
    [InlineData("ESF", "100.00", "10.00", "40.51", "Refuse B17: 45% of £90.00 to date is £40.50, and £40.51 has been claimed: £0.01 of this claim is above it.")]
    [InlineData("SRB", "100.00", "0.00", "99.00", "-")]
    public void A_rate_binds_totals_less_income_rounded_down(string fund, string eligible, string income, string claimed, string says) =>
        new RateExceeded().Says(
            new AwardCase(
                Given.Case(Given.Claim(fund), Given.Award(fund, rate: 0.45m)), [], Given.Gbp(claimed), Money.Zero, Given.Gbp(eligible), Given.Gbp(income), 0.45m),
            says);
}
