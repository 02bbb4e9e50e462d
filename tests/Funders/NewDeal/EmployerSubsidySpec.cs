using FundingPipeline.Funders.NewDeal;

namespace FundingPipeline.Tests;

public class EmployerSubsidySpec
{
    private static readonly EmployerSubsidy Rule = new();

    [Theory]
    [InlineData("60.00", 26, "Employer subsidy", "-")]
    [InlineData("60.01", 26, "Employer subsidy", "Query: A subsidy of £60.01 a week is above £60.00.")]
    [InlineData("60.00", 27, "Employer subsidy", "Query: With this row the subsidy for NE-001 comes to 27 weeks; 26 are allowed.")]
    [InlineData("99.00", 40, "Gateway week", "-")]
    public void A_subsidy_is_60_pounds_for_26_weeks_at_most(string price, int units, string element, string says) =>
        Assert.Equal(says, Rule.Says(UnitCostCases.Case(UnitCostCases.Row(price, units, element: element))));

    [Fact]
    public void Weeks_add_up_for_one_person_and_not_for_two()
    {
        var (spring, summer) = (UnitCostCases.Row("60.00", 20, element: "Employer subsidy"), UnitCostCases.Row("60.00", 7, element: "Employer subsidy", row: 6));
        Assert.Equal("-", Rule.Says(UnitCostCases.Case(spring)));
        Assert.Equal("Query", Rule.Speaks(UnitCostCases.Case(summer, spring)));
        Assert.Equal("-", Rule.Says(UnitCostCases.Case(summer, spring with { Person = "NE-002" })));
    }
}
