using FundingPipeline.Funders.Nrf;

namespace FundingPipeline.Tests;

public class OtherThemeSpec
{
    [Theory]
    [InlineData("50.00", "Other", "-")]
    [InlineData("58.00", "Other", "Note: £58.00 of £108.00 has no theme or the theme Other: 53.7%.")]
    [InlineData("50.01", "", "Note: £50.01 of £100.01 has no theme or the theme Other: 50%.")]
    [InlineData("58.00", "other activities", "Note: £58.00 of £108.00 has no theme or the theme Other: 53.7%.")]
    [InlineData("58.00", "Health", "-")]
    public void Most_of_the_money_names_the_target_it_served(string amount, string theme, string says)
    {
        var at = NrfCases.Statement(2002, null, amount, "50.00");
        var claim = at.Claim with { Costs = [at.Claim.Costs[0] with { Theme = theme }, at.Claim.Costs[1] with { Theme = "Crime" }] };
        Assert.Equal(says, new OtherTheme().Says(at with { Claim = claim }));
    }
}
