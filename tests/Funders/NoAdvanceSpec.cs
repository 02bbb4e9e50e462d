using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests;

public class NoAdvanceSpec
{
    [Theory]
    [InlineData("ERDF", "Local authority", "0.00", "-")]
    [InlineData("ERDF", "Local authority", "0.01", "Refuse")]
    [InlineData("ERDF", "Voluntary", "0.01", "Refuse")]
    [InlineData("SRB", "Local authority", "0.01", "Query")]
    [InlineData("SRB", "Voluntary", "0.01", "-")]
    [InlineData("NDC", "Voluntary", "0.01", "Query")]
    [InlineData("NDC", "Voluntary", "0.00", "-")]
    [InlineData("ND25+", "Health authority", "0.00", "-")]
    [InlineData("ND25+", "Health authority", "0.01", "Refuse")]
    [InlineData("ND25+", "Voluntary", "0.01", "-")]
    [InlineData("ND25+", "Voluntary organisation", "0.01", "-")]
    public void An_advance_is_for_whom_the_fund_allows_one(string fund, string organisation, string advance, string speaks) =>
        Assert.Equal(speaks, Rule(fund).Speaks(Case(fund, organisation, advance)));

    [Fact]
    public void A_claim_of_type_Advance_is_one_even_when_it_states_no_sum()
    {
        var at = Case("ND25+", "Health authority", "0.00");
        Assert.Equal("Refuse", Rule("ND25+").Speaks(at with { Claim = at.Claim with { Cover = at.Claim.Cover with { Type = ClaimType.Advance } } }));
    }

    [Fact]
    public void It_says_who_may_and_who_this_is() =>
        Assert.Equal(
            "Refuse: An advance of £12,000.00 is claimed, but New Deal pays in arrears; only voluntary bodies may have some up front, and this body is \"Health authority\".",
            Rule("ND25+").Says(Case("ND25+", "Health authority", "12000.00")));

    [Fact]
    public void It_points_at_the_cell_that_claims_the_advance() =>
        Assert.Equal("B15", Assert.Single(Rule("ERDF").Check(Case("ERDF", "Local authority", "1.00"))).Where.Address);

    private static ClaimCase Case(string fund, string organisation, string advance)
    {
        var claim = Given.Claim(fund);
        return Given.Case(claim with { Cover = claim.Cover with { AdvanceClaimed = Given.Gbp(advance) } }) with
        {
            Project = Given.Project() with { OrganisationType = organisation },
        };
    }

    private static NoAdvance Rule(string fund) => Funder.Of(Given.Fund(fund))!.Rules.OfType<NoAdvance>().Single();
}
