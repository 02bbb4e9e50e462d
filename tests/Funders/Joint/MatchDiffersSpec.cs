using FundingPipeline.Funders.Joint;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Joint;

public class MatchDiffersSpec
{
    [Theory]
    [InlineData("40.00", "-")]
    [InlineData("30.00", "Query 5:5: ERDF's claim says SRB pays £40.00 of INV-1; SRB's claim 3 line 1 claims £30.00: source value £40.00, target value £30.00, difference £10.00.")]
    [InlineData("40.01", "Query 5:5: ERDF's claim says SRB pays £40.00 of INV-1; SRB's claim 3 line 1 claims £40.01: source value £40.00, target value £40.01, difference £0.01.")]
    public void What_one_claim_says_another_fund_pays_is_what_that_fund_was_asked_for(string claimed, string says) =>
        new MatchDiffers().Says(RuleSpec.Project(Erdf, Given.Claim("SRB", "3", costs: Given.Cost(claimed: claimed))), says);

    [Theory]
    [InlineData("2000-02-01", "Query 5:5: ERDF's claim says SRB pays £40.00 of INV-1; SRB's claims to 2000-02-01 claim nothing of it: source value £40.00, target value £0.00, difference £40.00.")]
    [InlineData("2000-01-31", "-")]
    public void Claims_that_reach_the_cost_and_leave_it_out_claim_nothing_of_it(string reach, string says) =>
        new MatchDiffers().Says(RuleSpec.Project(Erdf, Given.Claim("SRB", "3", last: reach, costs: Given.Cost("9", paid: "2000-01-15"))), says);

    private static Claim Erdf => Given.Claim("ERDF", costs: Given.Cost(claimed: "60.00") with { Match = [Given.Match("SRB", "40.00")] });
}
