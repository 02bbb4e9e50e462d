using FundingPipeline.Funders;

namespace FundingPipeline.Tests;

public class AdministrationShareSpec
{
    [Theory]
    [InlineData("SRB", "Administration", "5000.00", "-")]
    [InlineData("SRB", "Administration", "5000.01", "Note: Management and administration to date, £5,000.01, is more than 5% of the award of £100,000.00, £5,000.00.")]
    [InlineData("SRB", "Scheme management", "5000.01", "Note: Management and administration to date, £5,000.01, is more than 5% of the award of £100,000.00, £5,000.00.")]
    [InlineData("SRB", "Training", "90000.00", "-")]
    [InlineData("NDC", "Administration", "10000.00", "-")]
    [InlineData("NDC", "Administration", "10000.01", "Note: Management and administration to date, £10,000.01, is more than 10% of the award of £100,000.00, £10,000.00.")]
    public void Administration_is_measured_against_the_award(string fund, string heading, string amount, string says) =>
        Assert.Equal(says, Rule(fund).Says(Given.Case(Given.Claim(fund, costs: [Given.Cost(gross: amount) with { CostHeading = heading }]))));

    [Fact]
    public void Earlier_claims_count_too()
    {
        var first = Given.Claim("SRB", "1", costs: [Given.Cost(gross: "3000.00") with { CostHeading = "Administration" }]);
        var second = Given.Claim("SRB", "2", "2000-04-01", "2000-06-30", costs: [Given.Cost(gross: "2000.01") with { CostHeading = "Administration" }]);
        Assert.Equal("Note", Rule("SRB").Speaks(Given.Case(second) with { Siblings = [first, second] }));
        Assert.Equal("-", Rule("SRB").Speaks(Given.Case(first) with { Siblings = [first, second] }));
    }

    private static AdministrationShare Rule(string fund) => Funder.Of(Given.Fund(fund))!.Rules.OfType<AdministrationShare>().Single();
}
