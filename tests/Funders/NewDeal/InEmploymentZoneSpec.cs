using FundingPipeline.Funders.NewDeal;

namespace FundingPipeline.Tests;

public class InEmploymentZoneSpec
{
    [Theory]
    [InlineData("ND25+", "Employment Zone", "2000-02-07", "Query: NE-001 is in an Employment Zone from 2000-02-07, and New Deal 25 Plus does not pay for the same days.")]
    [InlineData("ND25+", "Employment Zone", "2000-02-06", "-")]
    [InlineData("ND25+", "New Deal 25 Plus", "2000-02-07", "-")]
    [InlineData("NDLP", "Employment Zone", "2000-02-07", "-")]
    public void A_zone_has_its_people_to_itself(string fund, string scheme, string to, string says) =>
        Assert.Equal(says, new InEmploymentZone().Says(ParticipantCases.Case(fund, ParticipantCases.Person() with { Scheme = scheme }, to: to)));
}
