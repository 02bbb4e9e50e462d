using FundingPipeline.Funders.Esf;

namespace FundingPipeline.Tests.Funders.Esf;

public class ProfileDatesSpec
{
    private const string Monthly = "2001-01-31 2001-02-28 2001-03-31 2001-04-30 2001-05-31 2001-06-30 2001-07-31 2001-08-31 2001-09-30 2001-10-31 2001-11-30 2001-12-31";

    [Theory]
    [InlineData(Monthly, "-")]
    [InlineData(Monthly + " 2001-12-15", "Query: The profile has more than 12 claim dates in the twelve months to 2001-12-31.")]
    [InlineData("2001-06-30 2001-12-31", "-")]
    [InlineData("2001-06-30", "-")]
    public void Twelve_months_plan_two_claims_at_least_and_twelve_at_most(string dates, string says) =>
        Assert.Equal(says, new ProfileDates().Says(ProfileCases.Case(dates)));

    [Theory]
    [InlineData("2001-06-30", "2002-01-01", "-")]
    [InlineData("2001-06-30", "2002-01-02", "Query: The profile has fewer than 2 claim dates in the twelve months after 2001-01-01.")]
    public void The_final_claim_closes_the_last_twelve_months(string dates, string to, string says) =>
        Assert.Equal(says, new ProfileDates().Says(ProfileCases.Case(dates, to: to)));

    [Fact]
    public void A_profile_is_asked_about_once_with_the_first_claim()
    {
        var first = ProfileCases.Case("2001-06-30", to: "2002-01-02");
        var second = first.Claim with { File = Given.File with { Sha256 = "2" }, Id = first.Claim.Id with { Number = "2" } };

        Assert.Equal(("Query", "-"), (new ProfileDates().Speaks(first), new ProfileDates().Speaks(first with { Claim = second, Siblings = [first.Claim, second] })));
    }
}
