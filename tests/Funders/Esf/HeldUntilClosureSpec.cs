using FundingPipeline.Funders.Esf;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests;

public class HeldUntilClosureSpec
{
    private static readonly HeldUntilClosure Rule = new();

    [Theory]
    [InlineData("120000.00", "-")]
    [InlineData("160000.00", "-")]
    [InlineData("160000.03", "Note: £72,000.01 is earned to date; 20% of £90,000.00 is held until closure, so no more than £72,000.00 can be paid and £0.01 is held.")]
    [InlineData("190000.00", "Note: £85,500.00 is earned to date; 20% of £90,000.00 is held until closure, so no more than £72,000.00 can be paid and £13,500.00 is held.")]
    [InlineData("250000.00", "Note: £90,000.00 is earned to date; 20% of £90,000.00 is held until closure, so no more than £72,000.00 can be paid and £18,000.00 is held.")]
    public void Grant_earned_above_80_per_cent_is_held(string eligible, string says) =>
        Assert.Equal(says, Rule.Says(Position(Case("direct"), eligible)));

    [Theory]
    [InlineData("direct", "North West", "0.20")]
    [InlineData("co-financed", "North West", null)]
    [InlineData("direct", "London", null)]
    public void The_share_held_is_the_routes_and_the_regions(string route, string region, string? share) =>
        Assert.Equal(share, EsfTerms.Funder.HeldBack(Case(route) with { Project = Given.Project() with { Region = region } })?.Value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void The_final_claim_asks_for_what_was_held()
    {
        Assert.Null(EsfTerms.Funder.HeldBack(Case("direct", ClaimType.Final)));
        Assert.Equal("-", Rule.Says(Position(Case("direct", ClaimType.Final), "190000.00")));
    }

    [Fact]
    public void The_offer_letters_share_beats_the_routes_and_no_share_is_none_held()
    {
        var at = Case("direct");
        Assert.Equal(0.1m, HeldUntilClosure.Share(at with { Awards = [at.Awards[0] with { HeldBack = 0.1m }] })?.Value);
        Assert.Null(HeldUntilClosure.Share(at with { Awards = [at.Awards[0] with { HeldBack = 0m }] }));
    }

    private static AwardCase Position(ClaimCase at, string eligible) => new(at, [], Money.Zero, Money.Zero, Given.Gbp(eligible), Money.Zero, 0.45m);

    private static ClaimCase Case(string route, ClaimType type = ClaimType.Interim) =>
        Given.Case(Given.Claim("ESF", type: type, programme: EsfTables.From2000), Given.Award("ESF", EsfTables.From2000, "90000.00", 0.45m) with { Route = route });
}
