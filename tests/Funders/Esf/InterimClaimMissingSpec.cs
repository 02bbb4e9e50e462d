using FundingPipeline.Funders.Esf;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Funders.Esf;

public class InterimClaimMissingSpec
{
    [Theory]
    [InlineData("2001-10-28", "-")]
    [InlineData("2001-10-29", "Note: No claim to the profile's date of 2001-09-30 has come for P-1; it was due on 2001-10-28.")]
    public void A_date_that_passed_more_than_four_weeks_ago_needs_its_claim(string asOf, string says) =>
        Assert.Equal(says, new InterimClaimMissing().Says(Seen(ProfileCases.Case("2001-06-30 2001-09-30"), asOf)));

    [Theory]
    [InlineData(ClaimType.Interim, "2001-09-29", "Note")]
    [InlineData(ClaimType.Interim, "2001-09-30", "-")]
    [InlineData(ClaimType.Interim, "2001-10-31", "-")]
    [InlineData(ClaimType.Advance, "2001-10-31", "Note")]
    [InlineData(ClaimType.Final, "2001-09-29", "-")]
    public void A_claim_that_reaches_it_answers_for_it_and_a_final_claim_for_all(ClaimType type, string last, string speaks) =>
        Assert.Equal(speaks, new InterimClaimMissing().Speaks(Seen(ProfileCases.Case("2001-09-30", last, type), "2001-12-31")));

    private static CycleCase Seen(ClaimCase claim, string asOf) => new([claim], Given.Day(asOf));
}
