using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Reconcile;

public class VersionsSpec
{
    private static PlacedClaim Version(int version, string sha, string number = "1")
    {
        var claim = Given.Claim("SRB", number);
        return new(claim with { File = new(sha, $"{sha}.xlsx"), Cover = claim.Cover with { Version = version } }, Funder.Of(claim.Id.Fund)!, [], []);
    }

    private static string Shas(IEnumerable<PlacedClaim> claims) => string.Join(" ", claims.Select(claim => claim.Claim.File.Sha256).Order());

    [Theory]
    [InlineData("", "v2", "v1", "")]
    [InlineData("v2", "v1", "", "v2")]
    [InlineData("v1", "v2", "", "v1")]
    [InlineData("v1 v2", "", "", "v1 v2")]
    public void The_highest_version_that_passes_stands(string failing, string standing, string superseded, string refused)
    {
        var versions = Versions.Of([Version(1, "v1"), Version(2, "v2")], claim => !failing.Contains(claim.Claim.File.Sha256, StringComparison.Ordinal));

        Assert.Equal((standing, superseded, refused), (Shas(versions.Standing), Shas(versions.Superseded), Shas(versions.Refused)));
    }

    [Fact]
    public void Two_files_of_one_version_stand_side_by_side_until_somebody_says_which_is_right() =>
        Assert.Equal("a b", Shas(Versions.Of([Version(1, "b"), Version(1, "a")], _ => true).Standing));

    [Fact]
    public void Of_two_files_of_one_version_the_one_that_passes_stands_alone() =>
        Assert.Equal("b", Shas(Versions.Of([Version(1, "a"), Version(1, "b")], claim => claim.Claim.File.Sha256 == "b").Standing));

    [Fact]
    public void The_order_of_arrival_changes_nothing()
    {
        PlacedClaim[] sent = [Version(2, "c", "2"), Version(1, "a"), Version(3, "d", "10"), Version(1, "b", "2")];
        var (forwards, backwards) = (Versions.Of(sent, _ => true), Versions.Of(sent.Reverse(), _ => true));

        Assert.Equal(forwards.Standing.Select(claim => claim.Claim.Id.Number), backwards.Standing.Select(claim => claim.Claim.Id.Number));
        Assert.Equal(["1", "2", "10"], forwards.Standing.Select(claim => claim.Claim.Id.Number));
    }

    [Fact]
    public void An_advance_comes_before_the_claims_it_is_set_off_against()
    {
        var (advance, interim) = (Given.Claim("ESF", "2", "2000-01-01", "2000-12-31", ClaimType.Advance), Given.Claim("ESF", "1", "2000-01-01", "2000-06-30", ClaimType.Interim));

        Assert.True(Versions.InOrder.Compare(advance, interim) < 0);
    }
}
