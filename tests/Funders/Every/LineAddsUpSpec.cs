using FundingPipeline.Funders.Every;

namespace FundingPipeline.Tests.Funders.Every;

public class LineAddsUpSpec
{
    [Theory]
    [InlineData("150.00", "-50.00", "0.00", "Refuse 6:6: Match: Core budget is -£50.00 on an eligible cost of £100.00, so that another source pays more than the cost.")]
    [InlineData("150.00", "0.00", "-50.00", "Refuse U6: Income applied is -£50.00 on an eligible cost of £100.00, so that another source pays more than the cost.")]
    [InlineData("60.00", "40.00", "0.00", "-")]
    [InlineData("60.00", "30.00", "10.00", "-")]
    [InlineData("60.01", "40.00", "0.00", "Refuse S6: Claimed £60.01, match £40.00 and income £0.00 add up to £100.01, and the eligible cost is £100.00: £0.01 too much.")]
    [InlineData("59.99", "40.00", "0.00", "Refuse S6: Claimed £59.99, match £40.00 and income £0.00 add up to £99.99, and the eligible cost is £100.00: £0.01 too little.")]
    public void Grant_match_and_income_make_the_eligible_cost_to_the_penny(string claimed, string match, string income, string says) =>
        new LineAddsUp().Says(
            RuleSpec.Line(Given.Cost("2", claimed: claimed) with { Match = [Given.Match("Core budget", match)], IncomeApplied = Given.Gbp(income) }), says);

    [Fact]
    public void A_figure_nobody_could_read_has_its_own_finding() =>
        new LineAddsUp().Says(RuleSpec.Line(Given.Cost() with { Claimed = null }), "-");
}
