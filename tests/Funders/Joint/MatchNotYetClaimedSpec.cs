using FundingPipeline.Funders.Joint;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Joint;

public class MatchNotYetClaimedSpec
{
    [Theory]
    [InlineData("2000-01-31", "Note 5:5: £40.00 of match from SRB, from this line on, is not yet claimed: both funds' claims reach to 2000-01-31 only.")]
    [InlineData("2000-02-01", "-")]
    public void Match_beyond_the_other_funds_claims_is_a_note(string reach, string says) =>
        new MatchNotYetClaimed().Says(RuleSpec.Project(Erdf, Given.Claim("SRB", "3", last: reach, costs: Given.Cost("9", paid: "2000-01-15"))), says);

    [Fact]
    public void A_fund_that_nobody_has_claimed_from_is_a_note() =>
        new MatchNotYetClaimed().Says(
            RuleSpec.Project(Erdf), "Note 5:5: £40.00 of match from SRB, from this line on, is not yet claimed: nothing has been claimed from SRB.");

    private static Claim Erdf => Given.Claim("ERDF", costs: Given.Cost(claimed: "60.00") with { Match = [Given.Match("SRB", "40.00")] });
}
