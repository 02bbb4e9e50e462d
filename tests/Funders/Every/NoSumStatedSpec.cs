using FundingPipeline.Funders.Every;

namespace FundingPipeline.Tests.Funders.Every;

public class NoSumStatedSpec
{
    [Theory]
    [InlineData("SRB", "100000.00", "-")]
    [InlineData("SRB", "0.00", "-")]
    [InlineData("SRB", null, "Query: The register states no sum for the SRB award to P-1, so nothing limits what is claimed on it.")]
    [InlineData("ESF", null, "Query: The register states no sum for the ESF award to P-1, so nothing limits what is claimed on it.")]
    [InlineData("ND25+", null, "-")]
    public void An_award_without_a_sum_limits_nothing(string fund, string? amount, string says) =>
        Assert.Equal(says, new NoSumStated().Says(Given.Case(Given.Claim(fund), Given.Award(fund, amount: amount))));

    [Fact]
    public void One_row_with_a_sum_is_a_limit() =>
        Assert.Equal("-", new NoSumStated().Says(Given.Case(Given.Claim("SRB"), Given.Award("SRB", amount: null), Given.Award("SRB"))));

    [Fact]
    public void A_claim_looked_at_without_a_register_is_not_asked_for_its_sum() =>
        Assert.Equal("-", new NoSumStated().Says(Given.Case(Given.Claim("SRB"), Given.Award("SRB", amount: null) with { At = Given.Row("Awards", 0) })));
}
