using System.Collections.Immutable;
using FundingPipeline.Funders.Esf;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests;

public class InterimCycleSpec
{
    private static readonly InterimCycle Rule = new();

    [Fact]
    public void Twelve_claims_in_twelve_months_are_allowed_and_a_thirteenth_is_asked_about()
    {
        ImmutableArray<Claim> monthly = [.. Enumerable.Range(1, 12).Select(month => Claim(month, $"2000-{month:00}-28"))];
        Assert.Equal("-", Rule.Says(Case(monthly)));
        Assert.Equal("Query: This is claim 13 of the twelve months to 2000-12-31; 12 are allowed.", Rule.Says(Case([.. monthly, Claim(13, "2000-12-31")])));
        Assert.Equal("-", Rule.Says(Case([.. monthly, Claim(13, "2001-01-28")])));
    }

    [Theory]
    [InlineData("2000-07-01", "2001-01-01", "-")]
    [InlineData("2000-07-01", "2001-01-02", "Query: Fewer than 2 claims were made in the twelve months after 2000-01-01.")]
    public void Twelve_months_see_at_least_two_claims(string first, string second, string says) =>
        Assert.Equal(says, Rule.Says(Case([Claim(1, first), Claim(2, second)])));

    [Fact]
    public void Only_direct_bids_of_2000_06_have_a_cycle() =>
        Assert.Equal("-", Rule.Says(Case([Claim(1, "2002-01-31")], route: "co-financed")));

    private static Claim Claim(int number, string last) =>
        Given.Claim("ESF", $"{number}", last: last, type: ClaimType.Interim, programme: EsfTables.From2000);

    private static ClaimCase Case(ImmutableArray<Claim> claims, string route = "direct") =>
        Given.Case(claims[^1], Given.Award("ESF", EsfTables.From2000) with { Route = route }) with { Siblings = claims };
}
