using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class PartOfCostUnexplainedSpec
{
    [Theory]
    [InlineData("100.00", "", "-")]
    [InlineData("99.99", "", "Query P5: The project bears £99.99 of £100.00, and no apportionment says why.")]
    [InlineData("60.00", "floor area", "-")]
    [InlineData("60.00", "Headcount", "Query P5: The project bears £60.00 of £100.00, and the register has no apportionment \"Headcount\".")]
    public void A_part_of_a_cost_names_an_apportionment_of_the_register(string part, string apportionment, string says) =>
        new PartOfCostUnexplained().Says(
            RuleSpec.Line(
                Given.Cost(eligible: part) with { CostToProjectTyped = Given.Gbp(part), Apportionment = apportionment },
                register: Register.Empty with { Apportionments = [new() { At = Given.Row("Apportionments"), Name = "Floor area" }] }),
            says);
}
