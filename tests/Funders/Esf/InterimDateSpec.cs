using FundingPipeline.Funders.Esf;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Esf;

public class InterimDateSpec
{
    [Theory]
    [InlineData("2001-06-30 2001-09-30", "2001-06-30", "-")]
    [InlineData("2001-06-30 2001-09-30", "2001-09-30", "-")]
    [InlineData("2001-06-30 2001-09-30", "2001-06-29", "Query: The claim runs to 2001-06-29, which is no claim date of the profile: 2001-06-30, 2001-09-30.")]
    [InlineData("2001-06-30 2001-09-30", "2001-07-01", "Query: The claim runs to 2001-07-01, which is no claim date of the profile: 2001-06-30, 2001-09-30.")]
    [InlineData("", "2001-07-01", "-")]
    public void An_interim_claim_runs_to_a_date_of_the_profile(string dates, string last, string says) =>
        Assert.Equal(says, new InterimDate().Says(ProfileCases.Case(dates, last)));

    [Theory]
    [InlineData(ClaimType.Interim, EsfTables.From2000, "Query")]
    [InlineData(ClaimType.Final, EsfTables.From2000, "-")]
    [InlineData(ClaimType.Advance, EsfTables.From2000, "-")]
    [InlineData(ClaimType.Interim, EsfTables.Before2000, "-")]
    public void Only_interim_claims_of_2000_06_are_held_to_it(ClaimType type, string programme, string speaks) =>
        Assert.Equal(speaks, new InterimDate().Speaks(ProfileCases.Case("2001-06-30", "2001-07-01", type, programme)));
}
