using FundingPipeline.Funders;
using FundingPipeline.Funders.Esf;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests;

public class QuarterlyClaimsSpec
{
    [Theory]
    [InlineData("ERDF", "2000-01-01", "2000-03-31", "-")]
    [InlineData("ERDF", "2000-02-10", "2000-03-31", "-")]
    [InlineData("ERDF", "2000-01-01", "2000-04-01", "Query: The claim covers 2000-01-01 to 2000-04-01, but quarter 2000 Q1 ends on 2000-03-31.")]
    [InlineData("ERDF", "2000-03-31", "2000-06-30", "Query: The claim covers 2000-03-31 to 2000-06-30, but quarter 2000 Q1 ends on 2000-03-31.")]
    [InlineData("SRB", "2000-01-01", "2000-03-31", "-")]
    [InlineData("SRB", "2000-01-01", "2000-04-01", "Query: The claim covers 2000-01-01 to 2000-04-01, but quarter 1999/00 Q4 ends on 2000-03-31.")]
    [InlineData("NDC", "2000-04-01", "2000-06-30", "-")]
    [InlineData("NDC", "2000-04-01", "2000-07-01", "Query: The claim covers 2000-04-01 to 2000-07-01, but quarter 2000/01 Q1 ends on 2000-06-30.")]
    public void A_claim_lies_within_one_of_the_funds_quarters(string fund, string first, string last, string says) =>
        Assert.Equal(says, Rule(fund).Says(Given.Case(Given.Claim(fund, first: first, last: last))));

    [Fact]
    public void A_cumulative_claim_is_judged_by_the_days_it_adds()
    {
        var before = Given.Claim("ERDF", "1");
        var claim = Given.Claim("ERDF", "2", last: "2000-06-30");
        claim = claim with { Cover = claim.Cover with { Figures = Figures.Cumulative } };
        Assert.Equal("-", Rule("ERDF").Says(Given.Case(claim) with { Siblings = [before, claim] }));
        Assert.Equal("Query", Rule("ERDF").Speaks(Given.Case(claim)));
    }

    [Fact]
    public void ESF_is_not_claimed_by_the_quarter() =>
        Assert.Empty(EsfTerms.Funder.Rules.OfType<QuarterlyClaims>());

    private static QuarterlyClaims Rule(string fund) => Funder.Of(Given.Fund(fund))!.Rules.OfType<QuarterlyClaims>().Single();
}
