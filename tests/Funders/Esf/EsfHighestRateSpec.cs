using System.Globalization;
using FundingPipeline.Funders;
using FundingPipeline.Funders.Esf;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Esf;

public class EsfHighestRateSpec
{
    [Theory]
    [InlineData(EsfTables.Before2000, "0.45", "-")]
    [InlineData(EsfTables.Before2000, "0.4501", "Query: The award's rate of 45.01% is above 45%, the most that Objective 3 1994-99 normally pays.")]
    [InlineData(EsfTables.From2000, "0.45", "-")]
    [InlineData(EsfTables.From2000, "0.5", "Query: The award's rate of 50% is above 45%, the most that Objective 3 2000-06 normally pays.")]
    [InlineData("Objective 1 2000-06", "0.75", "-")]
    [InlineData("Objective 1 2000-06", "0.7501", "Query: The award's rate of 75.01% is above 75%, the most that Objective 1 2000-06 normally pays.")]
    [InlineData("Objective 2 2000-06", "0.5", "-")]
    [InlineData("Objective 2 2000-06", "0.5001", "Query: The award's rate of 50.01% is above 50%, the most that Objective 2 2000-06 normally pays.")]
    [InlineData("EQUAL", "0.5", "-")]
    [InlineData("EQUAL", "0.5001", "Query: The award's rate of 50.01% is above 50%, the most that EQUAL normally pays.")]
    [InlineData("Objective 4", "0.45", "Query: We know no highest rate of ESF under programme \"Objective 4\", so the rate of 45% is unchecked.")]
    [InlineData("Objective 4", null, "-")]
    public void A_letter_above_what_its_objective_normally_pays_is_asked_about(string programme, string? rate, string says) =>
        Assert.Equal(says, Rule.Says(Given.Case(Given.Claim("ESF", programme: programme), Award(programme, rate))));

    [Theory]
    [InlineData(EsfTables.From2000, "Highest rate 45% Confirmed")]
    [InlineData("Objective 1 2000-06", "Highest rate 75% Assumed")]
    [InlineData("Objective 4", "")]
    public void A_rate_that_nobody_passed_was_held_against_its_ceiling_all_the_same(string programme, string applied) =>
        Assert.Equal(applied, string.Join("; ", Rule.AppliedTo(Given.Case(Given.Claim("ESF", programme: programme), Award(programme, "0.4"))).Select(figure => $"{figure.Name} {figure.Value} {figure.Source.Evidence}")));

    private static Award Award(string programme, string? rate) =>
        Given.Award("ESF", programme, rate: rate is null ? null : decimal.Parse(rate, CultureInfo.InvariantCulture));

    private static RateCeiling Rule => Funder.Of(Given.Fund("ESF"))!.Rules.OfType<RateCeiling>().Single();
}
