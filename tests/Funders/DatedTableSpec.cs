using FundingPipeline.Funders;

namespace FundingPipeline.Tests.Funders;

public class DatedTableSpec
{
    private static readonly DatedTable<decimal> Advance = new("advance",
    [
        Row(0.5m, "1994-01-01", "1999-12-31", Evidence.Stated, programme: "Objective 3 1994-99"),
        Row(0.3m, "2000-01-01", null, Evidence.ConfirmedRegional, programme: "Objective 3 2000-06", region: "North West", route: "Direct"),
        Row(0.25m, "2000-01-01", null, Evidence.Assumed, programme: "Objective 3 2000-06"),
        Row(0.2m, "2000-01-01", null, Evidence.Assumed),
        Row(0.1m, "2000-01-01", null, Evidence.Confirmed),
    ]);

    [Theory]
    [InlineData("1999-12-31", "Objective 3 1994-99", "North West", "Direct", "0.5")]
    [InlineData("2000-01-01", "Objective 3 2000-06", "North West", "Direct", "0.3")]
    [InlineData("2000-01-01", "objective 3 2000-06", "London", "Direct", "0.25")]
    [InlineData("2000-01-01", "Objective 2", "London", "Direct", "0.1")] // the surer of two general rows
    [InlineData("1999-12-31", "Objective 2", "London", "Direct", null)] // nobody gave a figure for that day
    public void The_closest_row_in_force_answers_and_between_equals_the_surer(string day, string programme, string region, string route, string? value) =>
        Assert.Equal(value is null ? null : decimal.Parse(value, null), Advance.On(Given.Day(day), programme, region, route)?.Value);

    private static DatedRow<decimal> Row(decimal value, string from, string? until, Evidence evidence, string? programme = null, string? region = null, string? route = null) =>
        new(value, new(Given.Day(from), until is null ? null : Given.Day(until)), new("Guidance", "page 1", evidence), programme, region, route);
}
