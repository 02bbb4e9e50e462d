using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

/// <summary>The claim is for January to March 2000.</summary>
public class UnitOutsideClaimSpec
{
    [Theory]
    [InlineData("1999-12-26", "2000-01-01", "-")]
    [InlineData("1999-12-25", "1999-12-31", "Query: The unit ended on 1999-12-31, and the claim is for 2000-01-01 to 2000-03-31.")]
    [InlineData("2000-03-25", "2000-03-31", "-")]
    [InlineData("2000-03-26", "2000-04-01", "Query: The unit ended on 2000-04-01, and the claim is for 2000-01-01 to 2000-03-31.")]
    public void A_unit_belongs_where_it_ended(string from, string to, string says) =>
        Assert.Equal(says, new UnitOutsideClaim().Says(UnitCostCases.Case(UnitCostCases.Row() with { From = Given.Day(from), To = Given.Day(to) })));

    [Fact]
    public void A_unit_without_a_last_day_is_asked_about() =>
        Assert.Equal("Query: The row does not say when the unit ended, so nobody can tell in which period it belongs.", new UnitOutsideClaim().Says(UnitCostCases.Case(UnitCostCases.Row() with { To = null })));

    [Theory]
    [InlineData("1999-12-31", "-")]
    [InlineData("2000-03-31", "-")]
    [InlineData("2000-04-01", "Query")]
    public void A_cumulative_claim_runs_from_the_start_of_the_award(string to, string speaks)
    {
        var at = UnitCostCases.Case(UnitCostCases.Row() with { To = Given.Day(to) });
        var claim = at.In.Claim with { Cover = at.In.Claim.Cover with { Figures = Figures.Cumulative } };

        Assert.Equal(speaks, new UnitOutsideClaim().Speaks(at with { In = at.In with { Claim = claim } }));
    }
}
