using System.Collections.Immutable;
using FundingPipeline.Funders.Esf;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests;

public class AdvanceCapSpec
{
    private static readonly AdvanceCap Rule = new();

    [Theory]
    [InlineData("150000.00", "75000.00", "-")]
    [InlineData("150000.00", "75000.01", "Refuse: An advance of £75,000.01 exceeds 50% of £150,000.00, £75,000.00.")]
    [InlineData("100.01", "50.00", "-")]
    [InlineData("100.01", "50.01", "Refuse: An advance of £50.01 exceeds 50% of £100.01, £50.00.")]
    [InlineData("150000.00", "0.00", "-")]
    public void Before_2000_half_of_the_award_may_be_advanced(string award, string advance, string says) =>
        Assert.Equal(says, Rule.Says(Case(EsfTables.Before2000, advance, Given.Award("ESF", amount: award))));

    [Theory]
    [InlineData("2001-12-31", "", "27000.00", "-")]
    [InlineData("2001-12-31", "", "27000.01", "Refuse: An advance of £27,000.01 exceeds 30% of £90,000.00, £27,000.00.")]
    [InlineData("2002-01-01", "40000.00", "12000.00", "-")]
    [InlineData("2002-01-01", "40000.00", "12000.01", "Refuse: An advance of £12,000.01 exceeds 30% of £40,000.00, £12,000.00.")]
    [InlineData("2002-01-01", "", "0.01", "Query: The award runs for more than twelve months, so the advance is a share of its first year's grant, and the register has no profile for that year.")]
    public void A_2000_06_direct_bid_may_have_30_per_cent_of_the_grant_or_of_a_longer_awards_first_year(string to, string firstYear, string advance, string says)
    {
        var award = Given.Award("ESF", amount: "90000.00") with { Route = "direct", From = Given.Day("2001-01-01"), To = Given.Day(to) };
        Assert.Equal(says, Rule.Says(Case(EsfTables.From2000, advance, award) with { Register = Profiled(firstYear) }));
    }

    [Fact]
    public void An_award_without_days_or_amount_is_asked_about_and_not_guessed()
    {
        var award = Given.Award("ESF") with { Route = "direct", From = null, To = null };
        var at = Case(EsfTables.From2000, "1.00", award) with { Project = Given.Project() with { Start = null, End = null } };
        Assert.Equal("Query: The register does not say from when to when the award runs, so the largest advance is unknown.", Rule.Says(at));
        Assert.Equal("Query: The register states no ESF award, so the largest advance is unknown.",
            Rule.Says(Case(EsfTables.Before2000, "1.00", Given.Award("ESF", amount: null))));
    }

    [Fact]
    public void A_programme_nobody_gave_a_cap_for_is_asked_about() =>
        Assert.Equal("Query: We know no highest advance under programme \"EQUAL\" for this region and route.", Rule.Says(Case("EQUAL", "1.00", Given.Award("ESF"))));

    [Fact]
    public void The_offer_letter_beats_the_programme_and_is_cited()
    {
        var award = Given.Award("ESF") with { AdvanceLimit = 0.10m, OfferLetter = "OL-3" };
        Assert.Equal("-", Rule.Says(Case(EsfTables.Before2000, "10000.00", award)));
        var finding = Assert.Single(Rule.Check(Case(EsfTables.Before2000, "10000.01", award)));
        Assert.Equal(("An advance of £10,000.01 exceeds 10% of £100,000.00, £10,000.00.", "Offer letter OL-3", "B15"), (finding.Says, finding.Figure?.Document, finding.Where.Address));
    }

    [Fact]
    public void Advances_add_up_and_a_refused_one_uses_nothing_up()
    {
        var (over, first, second) = (Advance("1", "50000.01"), Advance("2", "30000.00"), Advance("3", "20000.01"));
        var at = Given.Case(second) with { Siblings = [over, first, second] };
        Assert.Equal("Refuse: An advance of £20,000.01, with £30,000.00 advanced before, exceeds 50% of £100,000.00, £50,000.00.", Rule.Says(at));
        Assert.Equal("-", Rule.Says(Given.Case(first) with { Siblings = [over, first, second] }));
    }

    private static Claim Advance(string number, string advance, string programme = EsfTables.Before2000)
    {
        var claim = Given.Claim("ESF", number, type: ClaimType.Advance, total: advance, programme: programme);
        return claim with { Cover = claim.Cover with { AdvanceClaimed = Given.Gbp(advance) } };
    }

    private static ClaimCase Case(string programme, string advance, Award award) =>
        Given.Case(Advance("1", advance, programme), award) with { Claim = advance == "0.00" ? Given.Claim("ESF", programme: programme) : Advance("1", advance, programme) };

    private static Register Profiled(string firstYear) => new()
    {
        Profile = firstYear.Length == 0 ? ImmutableArray<ProfileRow>.Empty :
        [
            new() { At = Given.Row("Profile"), Project = "P-1", Source = Given.Fund("ESF"), Year = "2002", Amount = Given.Gbp("50000.00") },
            new() { At = Given.Row("Profile"), Project = "P-1", Source = Given.Fund("ESF"), Year = "2001", Amount = Given.Gbp(firstYear) },
        ],
    };
}
