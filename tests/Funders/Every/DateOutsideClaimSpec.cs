using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class DateOutsideClaimSpec
{
    [Theory]
    [InlineData("2000-03-31", Figures.Period, "-")]
    [InlineData("2000-04-01", Figures.Period, "Query E5: The line is for 2000-04-01, and the claim for 2000-02-01 to 2000-03-31.")]
    [InlineData("2000-01-31", Figures.Period, "Query E5: The line is for 2000-01-31, and the claim for 2000-02-01 to 2000-03-31.")]
    [InlineData("2000-01-31", Figures.Cumulative, "-")]
    [InlineData("2000-04-01", Figures.Cumulative, "Query E5: The line is for 2000-04-01, and the claim for 2000-02-01 to 2000-03-31.")]
    [InlineData("2003-01-01", Figures.Period, "-")]
    public void A_line_is_dated_within_its_claim_and_outside_the_award_has_a_rule_of_its_own(string paid, Figures figures, string says)
    {
        var line = Given.Cost(paid: paid);
        var claim = Given.Claim("SRB", first: "2000-02-01", costs: line);
        new DateOutsideClaim().Says(Given.Case(Given.Case(claim with { Cover = claim.Cover with { Figures = figures } }), line), says);
    }

    [Fact]
    public void A_line_that_changes_an_earlier_one_posts_here_whatever_its_date() =>
        new DateOutsideClaim().Says(RuleSpec.Line(Given.Cost(paid: "2000-06-30") with { Adjusts = "1/1" }), "-");
}
