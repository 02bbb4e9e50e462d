namespace FundingPipeline.Tests;

public class ReportingCalendarSpec
{
    [Theory]
    [InlineData("2000-01-01", "2000 Q1", "1999/00 Q4")]
    [InlineData("2000-03-31", "2000 Q1", "1999/00 Q4")]
    [InlineData("2000-04-01", "2000 Q2", "2000/01 Q1")]
    [InlineData("2000-09-30", "2000 Q3", "2000/01 Q2")]
    [InlineData("2000-12-31", "2000 Q4", "2000/01 Q3")]
    public void One_quarter_has_two_labels_and_the_same_days(string day, string calendar, string financial)
    {
        var (european, british) = (ReportingCalendar.CalendarYear.Quarter(Given.Day(day))!, ReportingCalendar.FinancialYear.Quarter(Given.Day(day))!);

        Assert.Equal(calendar, european.Name);
        Assert.Equal(financial, british.Name);
        Assert.Equal(european.Days, british.Days);
    }

    [Theory]
    [InlineData("1999-12-31", "1999", "1999/00")]
    [InlineData("2000-03-31", "2000", "1999/00")]
    [InlineData("2000-04-01", "2000", "2000/01")]
    public void A_year_opens_on_the_funds_own_day(string day, string calendar, string financial)
    {
        Assert.Equal(calendar, ReportingCalendar.CalendarYear.Year(Given.Day(day))!.Name);
        Assert.Equal(financial, ReportingCalendar.FinancialYear.Year(Given.Day(day))!.Name);
    }

    [Theory]
    [InlineData("2000-08-31", "1999-00-Q4")]
    [InlineData("2000-09-01", "2000-01-Q1")]
    [InlineData("2001-02-28", "2000-01-Q2")]
    public void An_operating_year_opens_in_the_month_it_is_given(string day, string slug) =>
        Assert.Equal(slug, ReportingCalendar.OperatingYear(9).Quarter(Given.Day(day))!.Slug);

    [Fact]
    public void A_listed_calendar_knows_its_own_periods_and_guesses_no_others()
    {
        var cycle = ReportingCalendar.Listed(new NamedPeriod("TEC 1", "TEC-1", Given.Days("2000-04-03", "2000-06-25")));

        Assert.Equal("TEC 1", cycle.Quarter(Given.Day("2000-06-25"))?.Name);
        Assert.Null(cycle.Quarter(Given.Day("2000-06-26")));
    }

    [Fact]
    public void Quarters_tile_years_and_every_day_is_in_one_of_them() =>
        Laws.Hold(Laws.Day, day =>
            new[] { ReportingCalendar.CalendarYear, ReportingCalendar.FinancialYear, ReportingCalendar.OperatingYear(7) }.All(calendar =>
                calendar.Year(day)!.Days is var year
                && calendar.Quarters(year).ToList() is [var first, .., var last] quarters
                && quarters.Count == 4 && first.Days.First == year.First && last.Days.Last == year.Last
                && quarters.Sum(quarter => quarter.Days.Length) == year.Length
                && calendar.Quarter(day)!.Days.Covers(day)));

    [Fact]
    public void Calendar_and_financial_quarters_are_always_the_same_days() =>
        Laws.Hold(Laws.Day, day => ReportingCalendar.CalendarYear.Quarter(day)!.Days == ReportingCalendar.FinancialYear.Quarter(day)!.Days);
}
