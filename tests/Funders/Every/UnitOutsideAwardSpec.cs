using FundingPipeline.Funders.Every;

namespace FundingPipeline.Tests.Funders.Every;

/// <summary>The award runs from 1 January 2000 to 31 December 2002.</summary>
public class UnitOutsideAwardSpec
{
    [Theory]
    [InlineData("2000-01-01", "2000-01-07", "-")]
    [InlineData("1999-12-31", "2000-01-06", "Refuse: The unit is for 1999-12-31, and the award begins on 2000-01-01.")]
    [InlineData("2002-12-25", "2002-12-31", "-")]
    [InlineData("2002-12-26", "2003-01-01", "Refuse: The unit is for 2003-01-01, and the award ends on 2002-12-31.")]
    public void A_unit_lies_within_the_days_of_its_award(string from, string to, string says) =>
        Assert.Equal(says, new UnitOutsideAward().Says(UnitCostCases.Case(UnitCostCases.Row() with { From = Given.Day(from), To = Given.Day(to) })));

    [Theory]
    [InlineData("2000-06-24", "2000-06-30", "-")]
    [InlineData("2000-06-28", "2000-07-04", "Refuse: No one award covers the days from 2000-06-28 to 2000-07-04.")]
    [InlineData("2000-07-01", "2000-07-07", "-")]
    public void A_unit_that_runs_from_one_award_into_the_next_is_neithers(string from, string to, string says)
    {
        var at = UnitCostCases.Case(UnitCostCases.Row() with { From = Given.Day(from), To = Given.Day(to) });
        var awards = new[] { Given.Award("ND25+") with { To = Given.Day("2000-06-30") }, Given.Award("ND25+") with { From = Given.Day("2000-07-01") } };

        Assert.Equal(says, new UnitOutsideAward().Says(at with { In = at.In with { Awards = [.. awards] } }));
    }
}
