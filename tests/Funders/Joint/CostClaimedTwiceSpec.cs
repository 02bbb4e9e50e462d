using FundingPipeline.Funders.Joint;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Joint;

public class CostClaimedTwiceSpec
{
    [Theory]
    [InlineData("40.00", "60.00", "-")]
    [InlineData("40.00", "60.01", "Refuse B5: INV-1 cost £100.00, and SRB has £40.00 of it already, from claim 1 line 1: with the £60.01 here it would be £0.01 too much.")]
    public void The_parts_one_fund_pays_come_to_no_more_than_the_cost(string first, string second, string says) =>
        new CostClaimedTwice().Says(RuleSpec.Project(Part("SRB", "1", first), Part("SRB", "2", second)), says);

    [Fact]
    public void Two_funds_may_each_cite_the_whole_cost() =>
        new CostClaimedTwice().Says(RuleSpec.Project(Part("SRB", "1", "100.00"), Part("ESF", "1", "100.00")), "-");

    [Fact]
    public void A_correction_makes_room_whatever_its_place_in_the_claim()
    {
        var again = Part("SRB", "2", "100.00");
        var off = Given.Cost(eligible: "-100.00") with { Line = "2", Adjusts = "1/1", CostToProjectTyped = Given.Gbp("-100.00") };
        new CostClaimedTwice().Says(RuleSpec.Project(Part("SRB", "1", "100.00"), again with { Costs = [.. again.Costs, off] }), "-");
    }

    [Fact]
    public void The_same_invoice_in_another_project_counts_too()
    {
        var (ours, theirs) = (RuleSpec.Project(Part("SRB", "2", "100.00")), RuleSpec.Project(Part("SRB", "1", "0.01")));
        var line = theirs.Lines[0];
        new CostClaimedTwice().Says(
            ours with { Elsewhere = [line with { In = line.In with { Project = Given.Project("P-2") } }] },
            "Refuse B5: INV-1 cost £100.00, and SRB has £0.01 of it already, from project P-2 claim 1 line 1: with the £100.00 here it would be £0.01 too much.");
    }

    private static Claim Part(string fund, string number, string part) =>
        Given.Claim(fund, number, costs: Given.Cost(eligible: part) with { CostToProjectTyped = Given.Gbp(part) });
}
