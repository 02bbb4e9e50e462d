using FundingPipeline.Funders.NewDeal;

namespace FundingPipeline.Tests;

public class StrandEligibilitySpec
{
    [Theory]
    [InlineData("NDYP", "18", "6", null, "-")]
    [InlineData("NDYP", "24.9", "6", null, "-")]
    [InlineData("NDYP", "17.9", "6", null, "Query: NE-001 was 17.9 at the start, and the strand takes ages 18 to 24.")]
    [InlineData("NDYP", "25", "6", null, "Query: NE-001 was 25 at the start, and the strand takes ages 18 to 24.")]
    [InlineData("NDYP", "18", "5", null, "Query: NE-001 had been out of work for 5 months, and the strand asks for 6.")]
    [InlineData("ND25+", "25", "18", null, "-")]
    [InlineData("ND25+", "64", "18", null, "-")]
    [InlineData("ND25+", "24", "18", null, "Query: NE-001 was 24 at the start, and the strand takes ages 25 and over.")]
    [InlineData("ND25+", "25", "17", null, "Query: NE-001 had been out of work for 17 months, and the strand asks for 18.")]
    [InlineData("NDLP", "30", null, "15.9", "-")]
    [InlineData("NDLP", "30", null, "16", "Query: NE-001 worked 16 hours a week, and the strand takes people who work less than 16.")]
    [InlineData("ND50+", "50", null, null, "-")]
    [InlineData("ND50+", "49", null, null, "Query: NE-001 was 49 at the start, and the strand takes ages 50 and over.")]
    [InlineData("NDP", "25", null, null, "Query: NE-001 was 25 at the start, and the strand takes ages 18 to 24.")]
    [InlineData("NDYP", null, null, null, "-")]
    public void Each_strand_is_for_its_own_people(string strand, string? age, string? months, string? hours, string says) =>
        Assert.Equal(says, new StrandEligibility().Says(ParticipantCases.Case(strand, ParticipantCases.Person(age, months, hours))));

    [Fact]
    public void A_person_who_is_not_on_the_sheet_is_not_asked_about() =>
        Assert.Equal("-", new StrandEligibility().Says(ParticipantCases.Case("NDYP", ParticipantCases.Person("40") with { Person = "NE-002" })));
}
