using FundingPipeline.Funders;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders;

public class NilClaimReportSpec
{
    private static readonly NilClaimReport Rule = new("ERDF-10", "ERDF", Regions.NorthWest, Documents.NorthWest("ERDF, payment claims"));

    [Theory]
    [InlineData(ClaimType.Nil, "North West", 0, "Note B9: The claim for 2000-01-01 to 2000-03-31 is nil and reports nothing.")]
    [InlineData(ClaimType.Nil, "North West", 1, "-")]
    [InlineData(ClaimType.Nil, "London", 0, "-")]
    [InlineData(ClaimType.Quarterly, "North West", 0, "-")]
    public void A_nil_claim_reports_all_the_same(ClaimType type, string region, int outputs, string says)
    {
        var at = Given.Case(Given.Claim("ERDF", type: type) with { Outputs = outputs == 0 ? [] : [new OutputLine { At = Given.Row("Outputs"), Line = "1", Reason = "Start delayed" }] });
        Rule.Says(at with { Project = at.Project with { Region = region } }, says);
    }
}
