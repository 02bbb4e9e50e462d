using System.Collections.Immutable;

namespace FundingPipeline.Reconcile;

/// <summary>Every fund's accepted money on a project by quarter, each quarter under both calendars' names.</summary>
public static class Quarters
{
    /// <param name="counted">The project's lines that count now.</param>
    public static ImmutableArray<PeriodRow> Of(StandingClaims standing, ImmutableArray<LineCase> counted)
    {
        var quarters = new PeriodsOnce(day => ReportingCalendar.CalendarYear.Quarter(day)!);
        return
        [
            .. from line in counted
               where line.When is not null && standing.Verdicts.Of(line.Line) == Fate.Accepted
               from quarter in quarters.Over(line.When!.Days)
               group (line, quarter) by (line.Fund, quarter.Days) into same
               orderby same.Key.Fund.Code, same.Key.Days.First
               let days = same.Key.Days
               let eligible = same.Total(part => part.line.When!.Part(part.line.Line.Eligible ?? Money.Zero, days))
               let claimed = same.Total(part => part.line.When!.Part(part.line.Line.Claimed ?? Money.Zero, days))
               let cut = same.Where(part => !days.Covers(part.line.When!.Days)).Total(part => part.line.When!.Part(part.line.Line.Eligible ?? Money.Zero, days))
               select new PeriodRow(same.Key.Fund, days, same.First().quarter.Name, ReportingCalendar.FinancialYear.Quarter(days.First)!.Name, eligible, claimed, cut) { Lines = [.. same.Select(part => part.line)] },
        ];
    }
}
