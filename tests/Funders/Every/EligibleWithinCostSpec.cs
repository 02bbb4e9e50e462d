using FundingPipeline.Funders.Every;

namespace FundingPipeline.Tests.Funders.Every;

public class EligibleWithinCostSpec
{
    [Theory]
    [InlineData("117.50", "17.50", "100.00", "100.00", "-")]
    [InlineData("117.50", "17.50", "100.01", "100.00", "Refuse O5: The cost to the project, £100.01, does not lie within the cost of £100.00, which is £117.50 less £17.50 of VAT recovered.")]
    [InlineData("117.50", "17.50", "60.00", "60.01", "Refuse S5: The eligible cost, £60.01, does not lie within the cost to the project, £60.00.")]
    [InlineData("100.00", "-900.00", "1000.00", "1000.00", "Refuse N5: The VAT recovered, -£900.00, is no part of the gross cost of £100.00.")]
    [InlineData("-50.00", "0.00", "-50.00", "-50.00", "-")]
    [InlineData("-50.00", "0.00", "-50.00", "-50.01", "Refuse S5: The eligible cost, -£50.01, does not lie within the cost to the project, -£50.00.")]
    [InlineData("-50.00", "0.00", "-50.00", "20.00", "Refuse S5: The eligible cost, £20.00, does not lie within the cost to the project, -£50.00.")]
    public void Eligible_is_within_the_projects_share_and_that_within_the_cost(string gross, string vat, string share, string eligible, string says) =>
        new EligibleWithinCost().Says(
            RuleSpec.Line(Given.Cost(gross: gross, eligible: eligible) with { VatRecoverable = Given.Gbp(vat), CostToProjectTyped = Given.Gbp(share) }), says);

    [Fact]
    public void A_line_that_takes_part_of_an_earlier_one_off_is_negative_on_a_positive_cost() =>
        new EligibleWithinCost().Says(RuleSpec.Line(Given.Cost(eligible: "-20.00") with { Adjusts = "1/1" }), "-");
}
