using FundingPipeline.Funders.Joint;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Joint;

public class MatchAboveUnitsSpec
{
    [Theory]
    [InlineData("60.00", "-")]
    [InlineData("60.01", "-")]
    [InlineData("59.99", "Query 6:6: With this line SRB's claims say that ND25+ pays £60.00; its units to 2000-03-31 come to £59.99: source value £60.00, target value £59.99, difference £0.01.")]
    public void Match_from_a_contract_comes_to_no_more_than_its_units(string units, string says) =>
        new MatchAboveUnits().Says(RuleSpec.Project(Srb, NewDeal(units, "2000-03-31")), says);

    [Fact]
    public void Units_after_the_day_that_both_claims_reach_do_not_count_yet() =>
        new MatchAboveUnits().Says(
            RuleSpec.Project(Srb, NewDeal("60.00", "2000-04-01")),
            "Query 5:5: With this line SRB's claims say that ND25+ pays £60.00; its units to 2000-03-31 come to £0.00: source value £60.00, target value £0.00, difference £60.00.");

    private static Claim Srb => Given.Claim("SRB", costs: [Line("1", "40.00"), Line("2", "20.00")]);

    private static CostLine Line(string line, string match) =>
        Given.Cost(line) with { At = Given.Row("Expenditure", 4 + int.Parse(line, null)), Match = [Given.Match("ND25+", match)] };

    private static Claim NewDeal(string amount, string to) =>
        Given.Claim("ND25+", "9", type: ClaimType.UnitCost) with
        {
            UnitCosts = [new() { At = Given.Row("Unit costs"), Line = "5", To = Given.Day(to), Amount = Given.Gbp(amount) }],
        };
}
