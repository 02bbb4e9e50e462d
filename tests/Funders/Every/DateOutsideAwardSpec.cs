using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class DateOutsideAwardSpec
{
    [Theory]
    [InlineData("2000-01-01", "-")]
    [InlineData("1999-12-31", "Refuse E5: The cost is for 1999-12-31, and the award begins on 2000-01-01.")]
    [InlineData("2002-12-31", "-")]
    [InlineData("2003-01-01", "Refuse E5: The cost is for 2003-01-01, and the award ends on 2002-12-31.")]
    public void A_cost_falls_within_the_days_of_its_award(string paid, string says) =>
        new DateOutsideAward().Says(RuleSpec.Line(Given.Cost(paid: paid)), says);

    [Theory]
    [InlineData("2002-12-31", "-")]
    [InlineData("2003-01-01", "Refuse")]
    public void A_cost_spread_over_days_ends_within_them_too(string last, string speaks) =>
        Assert.Equal(speaks, new DateOutsideAward().Speaks(
            RuleSpec.Line(Given.Cost() with { Paid = null, Incurred = null, Kind = CostKind.Payroll, Period = Given.Days("2002-12-01", last) })));
}
