using FundingPipeline.Funders.Nrf;

namespace FundingPipeline.Tests;

public class CarryOverSpec
{
    [Theory]
    [InlineData("200.00", "164.00", "Query: £36.00 is left at the end of 2002/03, of £200.00 with what was carried in: 18% of the year\'s allocation of £200.00.")]
    [InlineData("289.00", "263.00", "Note: £26.00 is left at the end of 2002/03, of £289.00 with what was carried in: 9% of the year\'s allocation of £289.00.")]
    [InlineData("200.00", "165.01", "Note: £34.99 is left at the end of 2002/03, of £200.00 with what was carried in: 17% of the year\'s allocation of £200.00.")]
    [InlineData("200.00", "165.00", "Query: £35.00 is left at the end of 2002/03, of £200.00 with what was carried in: 18% of the year\'s allocation of £200.00.")]
    [InlineData("200.00", "183.00", "Note: £17.00 is left at the end of 2002/03, of £200.00 with what was carried in: 9% of the year\'s allocation of £200.00.")]
    [InlineData("200.00", "183.01", "-")]
    [InlineData("200.00", "210.00", "-")]
    public void What_is_left_is_measured_in_whole_per_cent_of_the_allocation(string allocation, string spent, string says) =>
        Assert.Equal(says, new CarryOver().Says(NrfCases.Statement(2002, NrfCases.Passed("2002/03", allocation), spent)));

    [Fact]
    public void What_was_carried_in_and_not_spent_is_left_too() =>
        Assert.Equal("Query: £46.00 is left at the end of 2002/03, of £210.00 with what was carried in: 23% of the year's allocation of £200.00.",
            new CarryOver().Says(NrfCases.Statement(2002, NrfCases.Passed("2002/03") with { CarryInAgreed = Given.Gbp("10.00") }, "164.00")));
}
