using FundingPipeline.Funders.Ndc;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Ndc;

public class GroupBreakdownSpec
{
    [Theory]
    [InlineData("people", "", "Note 5:5: 1 output counts people, and none says which ethnic group or sex.")]
    [InlineData("people", "Women, Black Caribbean", "-")]
    [InlineData("businesses", "", "-")]
    public void People_are_reported_by_group(string unit, string group, string says) =>
        new GroupBreakdown().Says(
            Given.Case(Given.Claim("NDC") with { Outputs = [new OutputLine { At = Given.Row("Outputs"), Line = "1", Unit = unit, Quantity = 3, Group = group }] }), says);
}
