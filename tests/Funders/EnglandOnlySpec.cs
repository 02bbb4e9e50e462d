using FundingPipeline.Funders;

namespace FundingPipeline.Tests;

public class EnglandOnlySpec
{
    [Theory]
    [InlineData("SRB", "England", "-")]
    [InlineData("SRB", "england ", "-")]
    [InlineData("SRB", "", "-")]
    [InlineData("SRB", "Scotland", "Query: Single Regeneration Budget pays in England only, and the register places project P-1 in Scotland.")]
    [InlineData("NRF", "Wales", "Query: Neighbourhood Renewal Fund pays in England only, and the register places project P-1 in Wales.")]
    [InlineData("NRF", "England", "-")]
    [InlineData("NDC", "England", "-")]
    [InlineData("NDC", "Scotland", "Query: New Deal for Communities pays in England only, and the register places project P-1 in Scotland.")]
    public void England_has_the_fund_and_the_other_nations_have_not(string fund, string nation, string says) =>
        Assert.Equal(says, Funder.Of(Given.Fund(fund))!.Rules.OfType<EnglandOnly>().Single()
            .Says(Given.Case(Given.Claim(fund)) with { Project = Given.Project() with { Nation = nation } }));

    [Fact]
    public void European_funds_and_the_New_Deals_are_for_all_nations() =>
        Assert.Equal(["srb", "nrf", "ndc"], Funder.All.Where(fund => fund.Rules.OfType<EnglandOnly>().Any()).Select(fund => fund.Slug));
}
