using FundingPipeline.Funders.Joint;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Joint;

public class SharesOfCostSpec
{
    [Theory]
    [InlineData("60.00", "40.00", "-")]
    [InlineData("60.00", "40.01", "Query O5: INV-1 cost £100.00, and projects are charged £100.01 of it, £0.01 too much: P-1 £60.00, P-2 £40.01.")]
    [InlineData("60.00", "10.00", "-")]
    public void Two_projects_shares_add_up_to_the_cost_at_most(string ours, string theirs, string says)
    {
        var at = RuleSpec.Project(Given.Claim("SRB", costs: Share(ours)), Given.Claim("ESF", costs: Share(ours)));
        var other = Given.Case(Given.Case(Given.Claim("SRB")) with { Project = Given.Project("P-2") }, Share(theirs));
        new SharesOfCost().Says(at with { Elsewhere = [other] }, says == "-" ? says : $"{says}\n{says}");
    }

    [Fact]
    public void One_projects_two_funds_bear_one_share() =>
        new SharesOfCost().Says(RuleSpec.Project(Given.Claim("SRB", costs: Share("60.00")), Given.Claim("ESF", costs: Share("60.00"))), "-");

    private static CostLine Share(string charged) => Given.Cost() with { CostToProjectTyped = Given.Gbp(charged) };
}
