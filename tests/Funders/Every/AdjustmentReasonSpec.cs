using FundingPipeline.Funders.Every;

namespace FundingPipeline.Tests.Funders.Every;

public class AdjustmentReasonSpec
{
    [Theory]
    [InlineData("1/1", "Paid twice", "-")]
    [InlineData("1/1", "", "Query W6: The line changes 1/1 and gives no reason.")]
    [InlineData("1/9", "Paid twice", "Query V6: The line changes 1/9, and this award has no such claim and line.")]
    [InlineData("", "", "-")]
    public void A_change_names_its_line_and_its_reason(string adjusts, string reason, string says)
    {
        var change = Given.Cost("2") with { Adjusts = adjusts, Reason = reason };
        new AdjustmentReason().Says(Given.Case(Given.Case(Given.Claim("SRB", costs: [Given.Cost(), change])), change), says);
    }
}
