using FundingPipeline.Normalise;

namespace FundingPipeline.Tests;

public class UnknownUnitSpec
{
    [Theory]
    [InlineData("ESF", "Beneficiary-hours", "-")]
    [InlineData("ESF", "training weeks", "-")]
    [InlineData("ESF", "construction weeks", "Query: ESF does not count in \"construction weeks\".")]
    [InlineData("ESF", "weeks", "-")]
    [InlineData("ESF", "FTE", "Query: ESF does not count in \"FTE\".")]
    [InlineData("SRB", "FTE", "-")]
    [InlineData("SRB", "weeks", "Query: SRB does not count in \"weeks\".")]
    [InlineData("ERDF", "training weeks", "Query: ERDF does not count in \"training weeks\".")]
    [InlineData("NRF", "training weeks", "-")]
    [InlineData("ND25+", "weeks", "-")]
    [InlineData("ESF", "", "Query: The output has no unit.")]
    public void An_output_is_in_a_unit_its_fund_can_use(string fund, string unit, string says) =>
        Assert.Equal(says, new UnknownUnit().Says(GivenOutputs.Case(fund, GivenOutputs.Output(20, unit))));

    [Fact]
    public void It_lists_the_funds_units_and_points_at_the_cell()
    {
        var finding = Assert.Single(new UnknownUnit().Check(GivenOutputs.Case("NDC", GivenOutputs.Output(20, "sessions"))));
        Assert.Equal("Use one of: training weeks, FTE jobs, people, businesses, unique people.", finding.Remedy);
    }

    [Fact]
    public void An_unreadable_quantity_has_its_finding_already() =>
        Assert.Equal("-", new UnknownUnit().Says(GivenOutputs.Case("ESF", GivenOutputs.Output(null, "sessions"))));
}
