using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class PeriodGapSpec
{
    [Theory]
    [InlineData("2000-04-01", ClaimType.Quarterly, "-")]
    [InlineData("2000-03-15", ClaimType.Quarterly, "-")]
    [InlineData("2000-04-02", ClaimType.Quarterly, "Note B13: No claim covers 2000-04-01 to 2000-04-01, 1 day.")]
    [InlineData("2000-05-01", ClaimType.Quarterly, "Note B13: No claim covers 2000-04-01 to 2000-04-30, 30 days.")]
    [InlineData("2000-05-01", ClaimType.Advance, "-")]
    public void Days_between_two_claims_that_neither_covers_are_shown(string first, ClaimType type, string says)
    {
        var earlier = Given.Claim("SRB");
        var later = Given.Claim("SRB", "2", first, "2000-06-30", type) with { File = new(new string('2', 64), "claim-2.xlsx") };

        new PeriodGap().Says(Given.Case(later) with { Siblings = [earlier, later] }, says);
        new PeriodGap().Says(Given.Case(earlier) with { Siblings = [earlier, later] }, "-");
    }
}
