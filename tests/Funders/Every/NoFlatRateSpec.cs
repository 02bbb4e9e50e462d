using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class NoFlatRateSpec
{
    [Theory]
    [InlineData(CostKind.Overhead, "flat rate of 15%", "", "Query P5: Line 1 is charged at a flat rate, and costs before 2007 are actual.")]
    [InlineData(CostKind.Overhead, "floor area", "", "-")]
    [InlineData(CostKind.Overhead, "floor area", "Overheads, flat rate", "Query P5: Line 1 is charged at a flat rate, and costs before 2007 are actual.")]
    [InlineData(CostKind.Invoice, "floor area", "Flat rate taxi to the centre", "-")]
    public void An_overhead_is_shared_by_a_method(CostKind kind, string basis, string description, string says)
    {
        var method = new Apportionment { At = Given.Row("Apportionments"), Name = "A1", Basis = basis };
        new NoFlatRate().Says(
            RuleSpec.Line(Given.Cost() with { Kind = kind, Apportionment = "A1", Description = description }, register: new() { Apportionments = [method] }), says);
    }

    [Theory]
    [InlineData("2006-12-31", true)]
    [InlineData("2007-01-01", false)]
    public void Until_the_programmes_of_2007(string day, bool inForce) => Assert.Equal(inForce, new NoFlatRate().InForce.Covers(Given.Day(day)));
}
