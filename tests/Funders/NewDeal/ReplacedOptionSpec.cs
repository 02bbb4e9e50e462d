using FundingPipeline.Funders.NewDeal;

namespace FundingPipeline.Tests;

public class ReplacedOptionSpec
{
    [Theory]
    [InlineData("Voluntary Sector option week", "2000-02-07", "Query: NE-001 is in Community and Environmental Employment, which replaces this option, on the same days.")]
    [InlineData("Environment Task Force week", "2000-02-07", "Query: NE-001 is in Community and Environmental Employment, which replaces this option, on the same days.")]
    [InlineData("Voluntary Sector option week", "2000-02-06", "-")]
    [InlineData("Gateway week", "2000-02-07", "-")]
    public void Nobody_is_on_an_option_and_on_what_replaces_it(string element, string to, string says) =>
        Assert.Equal(says, new ReplacedOption().Says(ParticipantCases.Case("NDYP", ParticipantCases.Person() with { Option = "Community and Environmental Employment" }, element, to)));
}
