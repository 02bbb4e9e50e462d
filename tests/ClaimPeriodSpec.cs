using FsCheck.Fluent;

namespace FundingPipeline.Tests;

public class ClaimPeriodSpec
{
    [Theory]
    [InlineData("2000-01-01", "2000-03-31", 91)]
    [InlineData("2001-01-01", "2001-03-31", 90)]
    [InlineData("2000-03-31", "2000-03-31", 1)]
    public void Counts_its_first_and_its_last_day(string first, string last, int days) => Assert.Equal(days, Given.Days(first, last).Length);

    [Fact]
    public void Periods_that_meet_at_a_quarter_end_share_no_day() =>
        Assert.Null(Given.Days("2000-01-01", "2000-03-31").Overlap(Given.Days("2000-04-01", "2000-06-30")));

    [Fact]
    public void What_two_periods_share_is_the_same_whichever_asks() =>
        Laws.Hold(Laws.Span.Zip(Laws.Span), drawn => drawn.Item1.Overlap(drawn.Item2) == drawn.Item2.Overlap(drawn.Item1));
}
