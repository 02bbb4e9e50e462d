using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class PeriodOverlapSpec
{
    [Theory]
    [InlineData("2000-04-01", ClaimType.Quarterly, Figures.Period, "-")]
    [InlineData("2000-03-31", ClaimType.Quarterly, Figures.Period, "Query B13: Claim 2 and claim 1 both cover 2000-03-31 to 2000-03-31, 1 day.")]
    [InlineData("2000-03-31", ClaimType.Advance, Figures.Period, "-")]
    [InlineData("2000-01-01", ClaimType.Quarterly, Figures.Cumulative, "-")]
    public void The_later_of_two_claims_that_share_a_day_is_queried(string first, ClaimType type, Figures figures, string says)
    {
        var earlier = Given.Claim("SRB");
        var later = Given.Claim("SRB", "2", first, "2000-06-30", type) with { File = new(new string('2', 64), "claim-2.xlsx") };
        later = later with { Cover = later.Cover with { Figures = figures } };

        new PeriodOverlap().Says(Given.Case(later) with { Siblings = [earlier, later] }, says);
        new PeriodOverlap().Says(Given.Case(earlier) with { Siblings = [earlier, later] }, "-");
    }
}
