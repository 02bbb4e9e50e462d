using FundingPipeline.Funders;
using FundingPipeline.Funders.Erdf;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders;

public class KeepRecordsSpec
{
    private static readonly KeepRecords Rule = new("ERDF-14", "ERDF", ErdfTables.Records);

    [Theory]
    [InlineData(ClaimType.Final, "North West", ErdfTables.Objective2From2000, "Note B9: Keep the documents of this project until 2014-12-31 at least.")]
    [InlineData(ClaimType.Final, "Scotland", ErdfTables.Objective2From2000, "Note B9: Keep the documents of this project until 2012-12-31 at least.")]
    [InlineData(ClaimType.Final, "North West", "Objective 2 1994-99", "-")]
    [InlineData(ClaimType.Quarterly, "North West", ErdfTables.Objective2From2000, "-")]
    public void The_day_is_said_with_the_final_claim(ClaimType type, string region, string programme, string says)
    {
        var at = Given.Case(Given.Claim("ERDF", type: type, programme: programme));
        Rule.Says(at with { Project = at.Project with { Region = region } }, says);
    }
}
