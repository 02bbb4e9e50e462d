using FundingPipeline.Funders;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders;

public class OutputsAfterLeadInSpec
{
    [Theory]
    [InlineData("SRB", "1999-12-31", 0, "Note B13: The lead-in ended on 1999-12-31, and the claim shows spend and no output.")]
    [InlineData("SRB", "2000-01-01", 0, "-")]
    [InlineData("SRB", "1999-12-31", 1, "-")]
    [InlineData("SRB", null, 0, "-")]
    [InlineData("NDC", "1999-12-31", 0, "Note B13: The lead-in ended on 1999-12-31, and the claim shows spend and no output.")]
    [InlineData("NDC", "2000-01-01", 0, "-")]
    public void Spend_without_outputs_is_noted_once_the_lead_in_is_over(string fund, string? until, int outputs, string says)
    {
        var claim = Given.Claim(fund, costs: Given.Cost()) with { Outputs = outputs == 0 ? [] : [new OutputLine { At = Given.Row("Outputs"), Line = "1" }] };
        var at = Given.Case(claim);
        Funder.Of(Given.Fund(fund))!.Rules.OfType<OutputsAfterLeadIn>().Single().Says(at with { Project = at.Project with { LeadInUntil = until is null ? null : Given.Day(until) } }, says);
    }
}
