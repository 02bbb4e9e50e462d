using FundingPipeline.App;
using FundingPipeline.Reconcile;
using FundingPipeline.Tests.Return;

namespace FundingPipeline.Tests.App;

/// <summary>A return is built again when anything it prints has changed, and not otherwise.</summary>
public class FingerprintSpec
{
    private static readonly Contribution Told = Examples.Return().Contributions[0];

    [Fact]
    public void The_same_contribution_has_the_same_fingerprint() =>
        Assert.Equal(Fingerprint.Of(Told), Fingerprint.Of(Examples.Return().Contributions[0]));

    [Fact]
    public void A_receipt_that_comes_in_changes_it() =>
        Changes(Told with { Account = [.. Told.Account, Told.Account[1]] });

    [Fact]
    public void An_award_that_is_raised_changes_it() =>
        Changes(Told with { Register = Told.Register with { Awards = [Told.Register.Awards[0] with { Amount = Given.Gbp("100000.01") }] } });

    [Fact]
    public void A_certificate_that_is_signed_changes_it() =>
        Changes(Told with { Register = Told.Register with { Match = [Told.Register.Match[0] with { SignedOn = Given.Day("2000-03-01") }] } });

    [Fact]
    public void What_earlier_periods_came_to_changes_it() =>
        Changes(Told with { Earlier = [Told.Earlier[0] with { Claimed = Given.Gbp("60.01") }] });

    private static void Changes(Contribution after) => Assert.NotEqual(Fingerprint.Of(Told), Fingerprint.Of(after));
}
