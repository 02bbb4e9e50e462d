using FundingPipeline.Funders.Joint;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Joint;

public class MatchBeyondOfferSpec
{
    [Theory]
    [InlineData("100.00", "ESF", "-")]
    [InlineData("99.99", "ESF", "Query 6:6: With this line ESF's claims show £100.00 of match from Private sector, which offered £99.99: £0.01 too much.")]
    [InlineData("99.99", "ERDF", "-")]
    [InlineData(null, "ESF", "-")]
    public void Match_stays_within_what_was_offered(string? amount, string matched, string says)
    {
        var offer = new MatchOffer
        {
            At = Given.Row("Match"),
            Project = "P-1",
            Source = Given.Fund("Private sector"),
            MatchedFund = Given.Fund(matched),
            Amount = amount is null ? null : Given.Gbp(amount),
        };
        var claim = Given.Claim("ESF", costs: [Line("1"), Line("2")]);
        new MatchBeyondOffer().Says(RuleSpec.Project(claim) with { Register = new() { Match = [offer] } }, says);
    }

    private static CostLine Line(string number) => Given.Cost(number, claimed: "50.00") with { Match = [Given.Match("Private sector", "50.00")] };
}
