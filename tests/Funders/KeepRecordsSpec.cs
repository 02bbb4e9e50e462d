using FundingPipeline.Funders;
using FundingPipeline.Funders.Erdf;
using FundingPipeline.Funders.Esf;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders;

public class KeepRecordsSpec
{
    [Theory]
    [InlineData("ERDF", ClaimType.Final, "North West", ErdfTables.Objective2From2000, "Note B9: Keep the documents of this project until 2014-12-31 at least.")]
    [InlineData("ERDF", ClaimType.Final, "Scotland", ErdfTables.Objective2From2000, "Note B9: Keep the documents of this project until 2012-12-31 at least.")]
    [InlineData("ERDF", ClaimType.Final, "North West", "Objective 2 1994-99", "-")]
    [InlineData("ERDF", ClaimType.Quarterly, "North West", ErdfTables.Objective2From2000, "-")]
    [InlineData("ESF", ClaimType.Final, "London", EsfTables.From2000, "Note B9: Keep the documents of this project until 2014-12-31 at least.")]
    [InlineData("ESF", ClaimType.Final, "London", EsfTables.Before2000, "-")]
    public void The_day_is_said_with_the_final_claim(string fund, ClaimType type, string region, string programme, string says)
    {
        var at = Given.Case(Given.Claim(fund, type: type, programme: programme));
        Funder.Of(Given.Fund(fund))!.Rules.OfType<KeepRecords>().Single().Says(at with { Project = at.Project with { Region = region } }, says);
    }
}
