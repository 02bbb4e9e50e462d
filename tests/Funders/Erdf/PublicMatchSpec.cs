using FundingPipeline.Funders.Erdf;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests;

public class PublicMatchSpec
{
    private static readonly PublicMatch Rule = new();

    [Theory]
    [InlineData("SRB", "50.00", "-")]
    [InlineData("SRB", "49.99", "Query: Public match to date is £49.99, less than 5% of eligible cost of £1,000.00, £50.00.")]
    [InlineData("ESF", "500.00", "Query: Public match to date is £0.00, less than 5% of eligible cost of £1,000.00, £50.00.")]
    [InlineData("Core budget", "500.00", "Query: Public match to date is £0.00, less than 5% of eligible cost of £1,000.00, £50.00.")]
    public void Five_per_cent_of_eligible_cost_is_met_by_public_match(string source, string match, string says) =>
        Assert.Equal(says, Rule.Says(Case(source, match)));

    [Fact]
    public void A_core_budget_is_public_when_the_register_says_so()
    {
        var offer = new MatchOffer { At = Given.Row("Match"), Project = "P-1", Source = Given.Fund("Core budget"), Public = true };
        Assert.Equal("-", Rule.Says(Case("Core budget", "50.00") with { Register = new() { Match = [offer] } }));
    }

    [Fact]
    public void Elsewhere_nobody_set_a_share() =>
        Assert.Equal("-", Rule.Says(Case("ESF", "1.00") with { Project = Given.Project() with { Region = "London" } }));

    private static ClaimCase Case(string source, string match) =>
        Given.Case(
            Given.Claim("ERDF", programme: ErdfTables.Objective2From2000, costs: [Given.Cost(gross: "1000.00", claimed: "500.00") with { Match = [Given.Match(source, match)] }]),
            Given.Award("ERDF", ErdfTables.Objective2From2000));
}
