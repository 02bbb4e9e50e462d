using FundingPipeline.Normalise;

namespace FundingPipeline.Tests;

public class HoursPerWeekNeededSpec
{
    private static readonly HoursPerWeekNeeded Rule = new();

    [Theory]
    [InlineData("ESF", "training weeks", null, "Query: 20 training weeks cannot be told in beneficiary hours: nobody says how many hours a week had.")]
    [InlineData("ESF", "training weeks", 15, "-")]
    [InlineData("ESF", "training weeks", 0, "Query: 20 training weeks cannot be told in beneficiary hours: nobody says how many hours a week had.")]
    [InlineData("ESF", "beneficiary hours", null, "-")]
    [InlineData("SRB", "beneficiary hours", null, "Query: 20 beneficiary hours cannot be told in training weeks: nobody says how many hours a week had.")]
    [InlineData("SRB", "training weeks", null, "-")]
    public void One_unit_becomes_the_other_only_with_hours_per_week(string fund, string unit, int? hours, string says) =>
        Assert.Equal(says, Rule.Says(GivenOutputs.Case(fund, GivenOutputs.Output(20, unit, hours))));

    [Fact]
    public void The_registers_factor_or_attendance_will_do_too()
    {
        var line = GivenOutputs.Output(20, "training weeks");
        Assert.Equal("-", Rule.Says(GivenOutputs.Case("ESF", line).With(GivenOutputs.HoursPerWeek(15, "2000-01-01", "2000-03-31"))));
        Assert.Equal("Query", Rule.Speaks(GivenOutputs.Case("ESF", line).With(GivenOutputs.HoursPerWeek(15, "2000-01-01", "2000-03-30"))));
        Assert.Equal("-", Rule.Says(GivenOutputs.Case("ESF", line, GivenOutputs.Week("A", "2000-01-03", 12))));
        Assert.Equal("Query", Rule.Speaks(GivenOutputs.Case("ESF", line, GivenOutputs.Week("A", "2000-01-03", 0))));
    }
}
