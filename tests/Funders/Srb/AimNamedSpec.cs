using FundingPipeline.Funders.Srb;

namespace FundingPipeline.Tests.Funders.Srb;

public class AimNamedSpec
{
    [Theory]
    [InlineData("1", "7", "-")]
    [InlineData("Aim 1", "aim 7", "-")]
    [InlineData("1", "8", "Note: Line 2 names aim 8, and SRB has 7.")]
    [InlineData("0", "7", "Note: Line 1 names aim 0, and SRB has 7.")]
    [InlineData("1", "", "Note: 1 line names no aim, and others do.")]
    [InlineData("1", "Training", "Note: 1 line names no aim, and others do.")]
    [InlineData("", "", "-")]
    [InlineData("Training", "", "-")]
    public void A_claim_that_names_aims_names_one_of_seven_on_every_line(string first, string second, string says) =>
        Assert.Equal(says, new AimNamed().Says(Given.Case(Given.Claim("SRB", costs: [Given.Cost("1") with { Theme = first }, Given.Cost("2") with { Theme = second }]))));
}
