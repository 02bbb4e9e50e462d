using FundingPipeline.Funders.Every;

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
}
