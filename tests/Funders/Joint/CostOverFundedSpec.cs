using FundingPipeline.Funders.Joint;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Joint;

public class CostOverFundedSpec
{
    [Theory]
    [InlineData("45.00", "55.00", "-")]
    [InlineData("45.00", "55.01", "Query T5: INV-1 cost £100.00 and £100.01 is paid towards it, £0.01 too much: ESF £45.00, SRB £55.01.\nQuery T5: INV-1 cost £100.00 and £100.01 is paid towards it, £0.01 too much: ESF £45.00, SRB £55.01.")]
    public void All_funds_together_pay_no_more_than_the_cost(string esf, string srb, string says) =>
        new CostOverFunded().Says(RuleSpec.Project(Paid("ESF", esf), Paid("SRB", srb)), says);

    [Fact]
    public void A_fund_that_claims_and_is_named_as_match_counts_once() =>
        new CostOverFunded().Says(RuleSpec.Project(Paid("ESF", "45.00", ("SRB", "55.00")), Paid("SRB", "55.00", ("ESF", "45.00"))), "-");

    [Fact]
    public void A_source_that_claims_nothing_counts_as_the_most_that_one_fund_says_it_pays() =>
        new CostOverFunded().Says(
            RuleSpec.Project(Paid("ESF", "45.00", ("Core budget", "10.00")), Paid("SRB", "50.00", ("Core budget", "5.00"))),
            "Query T5: INV-1 cost £100.00 and £105.00 is paid towards it, £5.00 too much: ESF £45.00, SRB £50.00, CORE £10.00.\n"
            + "Query T5: INV-1 cost £100.00 and £105.00 is paid towards it, £5.00 too much: ESF £45.00, SRB £50.00, CORE £10.00.");

    [Fact]
    public void A_negative_match_makes_no_room_for_more_grant() =>
        new CostOverFunded().Says(
            RuleSpec.Project(Paid("SRB", "150.00", ("Core budget", "-50.00"))),
            "Query T5: INV-1 cost £100.00 and £150.00 is paid towards it, £50.00 too much: SRB £150.00, CORE -£50.00.");

    private static Claim Paid(string fund, string claimed, params (string Source, string Amount)[] match) =>
        Given.Claim(fund, costs: Given.Cost(claimed: claimed) with { Match = [.. match.Select(share => Given.Match(share.Source, share.Amount))] });
}
