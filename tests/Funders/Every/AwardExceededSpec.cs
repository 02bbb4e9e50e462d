using FundingPipeline.Funders.Every;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Funders.Every;

public class AwardExceededSpec
{
    [Theory]
    [InlineData("100.00", "60.00", "-", "0.00")]
    [InlineData("100.01", "60.00", "Refuse B17: With this claim £100.01 has been claimed of an award of £100.00: £0.01 of this claim is above it.", "0.01")]
    [InlineData("130.00", "120.00", "Refuse B17: With this claim £130.00 has been claimed of an award of £100.00: £10.00 of this claim is above it.", "10.00")]
    public void What_this_claim_adds_above_the_award_is_not_due(string toDate, string before, string says, string excess)
    {
        var claim = Given.Case(Given.Claim("SRB"), Given.Award("SRB", amount: "100.00"));
        var at = new AwardCase(claim, [], Given.Gbp(toDate), Given.Gbp(before), Given.Gbp("500.00"), Money.Zero, null);

        new AwardExceeded().Says(at, says);
        Assert.Equal(Given.Gbp(excess), new AwardExceeded().Check(at).Total(finding => finding.Excess));
    }

    [Fact]
    public void An_award_that_states_no_amount_has_no_limit() =>
        new AwardExceeded().Says(new(Given.Case(Given.Claim("SRB"), Given.Award("SRB", amount: null)), [], Given.Gbp("9.00"), Money.Zero, Money.Zero, Money.Zero, null), "-");
}
