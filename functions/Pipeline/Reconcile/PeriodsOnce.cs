using NodaTime;

namespace FundingPipeline.Reconcile;

/// <summary>The periods of one calendar, each named once: a claim's thousands of lines fall in the same few.</summary>
/// <param name="named">The period that holds a day.</param>
internal sealed class PeriodsOnce(Func<LocalDate, NamedPeriod> named)
{
    private readonly Dictionary<YearMonth, NamedPeriod> known = [];

    /// <summary>The period that holds the day: the one that held a day of the same month before or, where a calendar cuts months, another.</summary>
    public NamedPeriod Of(LocalDate day)
    {
        if (!known.TryGetValue(day.ToYearMonth(), out var period) || !period.Days.Covers(day))
        {
            known[day.ToYearMonth()] = period = named(day);
        }

        return period;
    }

    /// <summary>The periods that between them hold every one of the days, in order.</summary>
    public IEnumerable<NamedPeriod> Over(ClaimPeriod days)
    {
        for (var day = days.First; day <= days.Last;)
        {
            var period = Of(day);
            yield return period;
            day = period.Days.Last.PlusDays(1);
        }
    }
}
