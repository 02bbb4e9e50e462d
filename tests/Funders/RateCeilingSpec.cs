using FundingPipeline.Funders;

namespace FundingPipeline.Tests;

public class RateCeilingSpec
{
    [Theory]
    [InlineData("Objective 2 2000-06", "0.50", "-")]
    [InlineData("Objective 2 2000-06", "0.5001", "Query: The award's rate of 50.01% is above 50%, the most that Objective 2 2000-06 pays.")]
    [InlineData("Objective 1 2000-06", "0.75", "-")]
    [InlineData("Objective 1 2000-06", "0.76", "Query: The award's rate of 76% is above 75%, the most that Objective 1 2000-06 pays.")]
    [InlineData("Objective 9", "0.40", "Query: We know no highest rate of ERDF under programme \"Objective 9\", so the rate of 40% is unchecked.")]
    [InlineData("Objective 9", null, "-")]
    public void The_rate_stays_within_what_the_programme_pays(string programme, string? rate, string says)
    {
        var award = Given.Award("ERDF", programme, rate: rate is null ? null : decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(says, Rule.Says(Given.Case(Given.Claim("ERDF", programme: programme), award)));
    }

    [Theory]
    [InlineData("North West", Evidence.ConfirmedRegional)]
    [InlineData("Yorkshire", Evidence.Assumed)]
    public void It_is_as_sure_as_the_row_for_the_region(string region, Evidence evidence)
    {
        var at = Given.Case(Given.Claim("ERDF", programme: "Objective 2 2000-06"), Given.Award("ERDF", rate: 0.6m)) with { Project = Given.Project() with { Region = region } };
        Assert.Equal(evidence, Assert.Single(Rule.Check(at)).Figure?.Evidence);
    }

    private static RateCeiling Rule => Funder.Of(Given.Fund("ERDF"))!.Rules.OfType<RateCeiling>().Single();
}
