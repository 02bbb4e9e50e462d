using FundingPipeline.Funders.Joint;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Joint;

public class InKindBringsCashSpec
{
    [Theory]
    [InlineData("100.00", "-")]
    [InlineData("100.01", "Query B17: Grants, cash match and income come to £100.01, and £100.00 was paid in cash: £0.01 would be cash for help in kind.")]
    public void Grants_and_cash_match_come_to_no_more_than_was_paid_in_cash(string total, string says)
    {
        var claim = Given.Claim("ESF", total: total, costs:
        [
            Given.Cost(),
            Given.Cost("2", gross: "50.00", claimed: "0.00") with { Kind = CostKind.InKind, Match = [Given.Match("In kind", "50.00")] },
        ]);
        new InKindBringsCash().Says(RuleSpec.Project(claim with { Cover = claim.Cover with { Figures = Figures.Cumulative } }), says);
    }
}
