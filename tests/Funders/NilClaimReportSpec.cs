using FundingPipeline.Funders;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders;

public class NilClaimReportSpec
{
    [Theory]
    [InlineData("ERDF", ClaimType.Nil, "North West", 0, "Note B9: The claim for 2000-01-01 to 2000-03-31 is nil and reports nothing.")]
    [InlineData("ERDF", ClaimType.Nil, "North West", 1, "-")]
    [InlineData("ERDF", ClaimType.Nil, "London", 0, "-")]
    [InlineData("ERDF", ClaimType.Quarterly, "North West", 0, "-")]
    [InlineData("ESF", ClaimType.Nil, "Scotland", 0, "Note B9: The claim for 2000-01-01 to 2000-03-31 is nil and reports nothing.")]
    [InlineData("ESF", ClaimType.Nil, "Scotland", 1, "-")]
    [InlineData("ESF", ClaimType.Nil, "North West", 0, "-")]
    public void A_nil_claim_reports_all_the_same(string fund, ClaimType type, string region, int outputs, string says)
    {
        var at = Given.Case(Given.Claim(fund, type: type) with { Outputs = outputs == 0 ? [] : [new OutputLine { At = Given.Row("Outputs"), Line = "1", Reason = "Start delayed" }] });
        Funder.Of(Given.Fund(fund))!.Rules.OfType<NilClaimReport>().Single().Says(at with { Project = at.Project with { Region = region } }, says);
    }
}
