using FundingPipeline.Funders.Esf;

namespace FundingPipeline.Tests;

public class AdvanceBeforeStartSpec
{
    [Theory]
    [InlineData("1999-12-31", "100.00", "-")]
    [InlineData("2000-01-01", "100.00", "Query: The advance was asked for on 2000-01-01, and the project started on 2000-01-01.")]
    [InlineData("2000-01-01", "0.00", "-")]
    public void An_advance_is_asked_for_before_the_project_starts(string prepared, string advance, string says)
    {
        var claim = Given.Claim("ESF");
        claim = claim with { Cover = claim.Cover with { PreparedOn = Given.Day(prepared), AdvanceClaimed = Given.Gbp(advance) } };
        Assert.Equal(says, new AdvanceBeforeStart().Says(Given.Case(claim)));
    }
}
