using FundingPipeline.Funders.NewDeal;

namespace FundingPipeline.Tests;

public class LongestWeeksSpec
{
    [Theory]
    [InlineData("Voluntary Sector option week", 26, "-")]
    [InlineData("Voluntary Sector option week", 27, "Query: With this row NE-001 has 27 weeks of voluntary sector; it lasts 26 at most.")]
    [InlineData("Full time education and training", 52, "-")]
    [InlineData("Full-time education and training", 53, "Query: With this row NE-001 has 53 weeks of full-time education and training; it lasts 52 at most.")]
    [InlineData("Gateway week", 18, "-")]
    [InlineData("Gateway week", 19, "Query: With this row NE-001 has 19 weeks of gateway; it lasts 18 at most.")]
    [InlineData("Gateway job outcome", 40, "-")]
    [InlineData("Mentoring week", 40, "-")]
    public void An_option_lasts_so_many_weeks(string element, int weeks, string says) =>
        Assert.Equal(says, new LongestWeeks().Says(UnitCostCases.Case(UnitCostCases.Row(units: weeks, element: element))));

    [Fact]
    public void Weeks_add_up_for_one_person_and_not_for_two()
    {
        var (first, second) = (UnitCostCases.Row(units: 18), UnitCostCases.Row(units: 1, row: 6));
        Assert.Equal("Query", new LongestWeeks().Speaks(UnitCostCases.Case(second, first)));
        Assert.Equal("-", new LongestWeeks().Speaks(UnitCostCases.Case(second, first with { Person = "NE-002" })));
    }
}
