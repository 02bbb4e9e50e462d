using System.Collections.Immutable;
using FsCheck.Fluent;

namespace FundingPipeline.Tests;

public class CutSpec
{
    [Theory]
    [InlineData("2000-03-20", "2000-04-08", "2000-03-20", "2000-03-31", 100_000, 60_000)] // twelve days of twenty
    [InlineData("2000-03-20", "2000-04-08", "2000-04-01", "2000-04-30", 100_000, 40_000)]
    [InlineData("2000-01-01", "2000-01-02", "2000-01-01", "2000-01-01", 1, 1)] // half a penny goes away from zero...
    [InlineData("2000-01-01", "2000-01-02", "2000-01-02", "2000-01-02", 1, 0)] // ...and the rest is what is left
    [InlineData("2000-01-01", "2000-01-02", "2000-01-01", "2000-01-01", -1, -1)]
    [InlineData("2000-02-01", "2000-03-31", "2000-02-01", "2000-02-29", 6_000, 2_900)] // a leap February
    [InlineData("2001-02-01", "2001-03-31", "2001-02-01", "2001-02-28", 5_900, 2_800)]
    [InlineData("2000-03-20", "2000-04-08", "2000-05-01", "2000-05-31", 100_000, 0)]
    public void A_part_is_its_days_to_the_nearest_penny(string first, string last, string from, string to, long pence, long part) =>
        Assert.Equal(new(part), Cut.In(new Money(pence), Given.Days(first, last), Given.Days(from, to)));

    [Fact]
    public void Any_ranges_that_tile_a_span_add_up_to_its_amount() =>
        Laws.Hold(
            from amount in Laws.Pennies
            from span in Laws.Span
            from tiles in Laws.Tiling(span)
            select (amount, span, tiles),
            drawn => drawn.tiles.Total(tile => Cut.In(drawn.amount, drawn.span, tile)) == drawn.amount);

    [Fact]
    public void Every_calendar_at_once_cuts_a_span_into_parts_that_add_up() =>
        Laws.Hold(Laws.Pennies.Zip(Laws.Span), drawn =>
            new[] { ReportingCalendar.CalendarYear, ReportingCalendar.FinancialYear, ReportingCalendar.OperatingYear(9) }.All(calendar =>
                calendar.Quarters(drawn.Item2).Total(quarter => Cut.In(drawn.Item1, drawn.Item2, quarter.Days)) == drawn.Item1
                && calendar.Years(drawn.Item2).Total(year => Cut.In(drawn.Item1, drawn.Item2, year.Days)) == drawn.Item1));

    [Fact]
    public void A_reversal_cancels_to_the_penny_in_every_range() =>
        Laws.Hold(
            from amount in Laws.Pennies
            from span in Laws.Span
            from range in Laws.Span
            select (amount, span, range),
            drawn => Cut.In(drawn.amount, drawn.span, drawn.range) == -Cut.In(-drawn.amount, drawn.span, drawn.range));

    [Fact]
    public void Claimed_and_match_still_make_up_eligible_cost_in_every_part() =>
        Laws.Hold(
            from sources in Laws.Pennies.NonEmptyListOf()
            from span in Laws.Span
            from range in Laws.Span
            select (sources, span, range),
            drawn => Cut.In([.. drawn.sources], drawn.span, drawn.range).Total() == Cut.In(drawn.sources.Total(), drawn.span, drawn.range));

    [Fact]
    public void Each_source_gets_all_of_its_own_over_any_tiling() =>
        Laws.Hold(
            from sources in Laws.Pennies.NonEmptyListOf()
            from span in Laws.Span
            from tiles in Laws.Tiling(span)
            select (sources: sources.ToImmutableArray(), span, tiles),
            drawn => drawn.sources.Select((source, i) => drawn.tiles.Total(tile => Cut.In(drawn.sources, drawn.span, tile)[i]) == source).All(whole => whole));
}
