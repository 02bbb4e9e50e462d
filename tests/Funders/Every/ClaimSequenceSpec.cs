using FundingPipeline.Funders.Every;

namespace FundingPipeline.Tests.Funders.Every;

public class ClaimSequenceSpec
{
    [Theory]
    [InlineData("1", "2", "-")]
    [InlineData("1", "3", "Note B10: This is claim 3, and no claim 2 stands on this award.")]
    [InlineData("2", "1", "-")]
    [InlineData("A", "B", "-")]
    [InlineData("1", "2000-Q2", "-")]
    public void A_number_that_is_missing_is_noticed(string earlier, string number, string says)
    {
        var claim = Given.Claim("SRB", number, "2000-04-01", "2000-06-30");
        new ClaimSequence().Says(Given.Case(claim) with { Siblings = [Given.Claim("SRB", earlier), claim] }, says);
    }

    [Fact]
    public void The_first_claim_follows_none() => new ClaimSequence().Says(Given.Case(Given.Claim("SRB")), "-");
}
