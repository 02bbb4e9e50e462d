using FundingPipeline.Funders.Joint;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Funders.Joint;

/// <summary>SRB is asked for £60.00 of each of two invoices of £100.00, and ESF's claim shows the same as its match.</summary>
public class MatchDisallowedSpec
{
    [Theory]
    [InlineData("1", "0.00", "-")]
    [InlineData("1", "0.01", "Query: SRB disallowed £0.01 of claim 1, so £119.99 of it can be match; ESF's claims show £120.00, £0.01 too much.")]
    [InlineData("", "40.00", "Query: SRB disallowed £40.00 of its claims, so £80.00 of it can be match; ESF's claims show £120.00, £40.00 too much.")]
    [InlineData("2", "40.00", "-")]
    public void Disallowed_grant_stops_being_match(string claim, string disallowed, string says) =>
        Assert.Equal(says, new MatchDisallowed().Says(Case(claim, disallowed, "60.00", "60.00")));

    [Theory]
    [InlineData("60.00", "20.00", "-")]
    [InlineData("60.00", "20.01", "Query")]
    [InlineData("80.00", "40.00", "Query")]
    [InlineData("80.01", "40.00", "Query Query")]
    public void Lines_are_held_from_the_one_on_with_which_the_match_passes_what_stands(string first, string second, string speaks) =>
        Assert.Equal(speaks, new MatchDisallowed().Speaks(Case("1", "40.00", first, second)));

    [Theory]
    [InlineData("60.00", "60.00", "-")]
    [InlineData("60.00", "20.00", "-")]
    [InlineData("60.00", "19.99", "Query")]
    [InlineData("60.01", "20.00", "Query")]
    public void A_claim_that_gives_way_to_the_decision_agrees_with_it(string first, string second, string speaks) =>
        Assert.Equal(speaks, new MatchDiffers().Speaks(Case("1", "40.00", first, second)));

    [Fact]
    public void What_we_had_refused_ourselves_is_not_taken_off_again()
    {
        var at = Case("1", "60.00", "60.00", "0.00");

        Assert.Equal("-", new MatchDisallowed().Says(at with { Lines = [.. at.Lines.Where(line => line.Fund.Code == "ESF" || line.Line.Line == "1")] }));
    }

    private static ProjectCase Case(string claim, string disallowed, string first, string second)
    {
        var at = RuleSpec.Project(
            Given.Claim("SRB", costs: [Given.Cost("1", claimed: "60.00"), Given.Cost("2", claimed: "60.00")]),
            Given.Claim("ESF", type: ClaimType.Interim, costs: [Matched("1", first), Matched("2", second)]));
        var decision = new Decision { At = Given.Row("Decisions"), Project = "P-1", Funder = Given.Fund("SRB"), ClaimNumber = claim, Disallowed = Given.Gbp(disallowed) };
        return at with { Register = new() { Decisions = [decision] } };
    }

    private static CostLine Matched(string line, string srb) => Given.Cost(line) with { Match = [Given.Match("SRB", srb)] };
}
