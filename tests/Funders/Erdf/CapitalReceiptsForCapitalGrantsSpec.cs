using FundingPipeline.Funders.Erdf;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Erdf;

public class CapitalReceiptsForCapitalGrantsSpec
{
    [Theory]
    [InlineData("ERDF", Nature.Capital, "Refuse 5:5: £0.01 of capital receipts for capital grants cannot be matched by ERDF.")]
    [InlineData("ERDF", Nature.Revenue, "-")]
    [InlineData("SRB", Nature.Capital, "-")]
    public void The_pot_for_capital_grants_is_no_match_and_the_same_source_for_running_costs_is(string fund, Nature nature, string says) =>
        new CapitalReceiptsForCapitalGrants().Says(
            RuleSpec.Line(Given.Cost(claimed: "99.99") with { Nature = nature, Match = [Given.Match("Capital receipts", "0.01")] }, fund), says);
}
