using System.Collections.Immutable;
using NodaTime;

namespace FundingPipeline;

/// <summary>A period that a funder has a name for: 2000 Q1, 1999/00 Q4, 2001/02.</summary>
/// <param name="Name">As the funder says it.</param>
/// <param name="Slug">As files and addresses say it: 2000-Q1, 1999-00-Q4.</param>
/// <param name="Days">The days it holds.</param>
public sealed record NamedPeriod(string Name, string Slug, ClaimPeriod Days)
{
    /// <summary>By its days alone: hardly two periods have the same.</summary>
    public override int GetHashCode() => Days.GetHashCode();

    public override string ToString() => Name;
}

/// <summary>How a funder cuts time into named periods.</summary>
/// <remarks>
/// Calendar and financial quarters are the same days under two labels: 1 January to 31 March 2000 is 2000 Q1
/// to ERDF and 1999/00 Q4 to SRB. So a joint project's quarterly claims are relabelled, never apportioned.
/// </remarks>
public abstract record ReportingCalendar
{
    /// <summary>Years from 1 January: the European funds.</summary>
    public static readonly ReportingCalendar CalendarYear = new YearsFrom(1);

    /// <summary>Years from 1 April, named 1999/00: SRB, NRF, New Deal for Communities.</summary>
    public static readonly ReportingCalendar FinancialYear = new YearsFrom(4);

    /// <summary>Years from the first of <paramref name="month"/>: a New Deal's operating year.</summary>
    public static ReportingCalendar OperatingYear(int month) => new YearsFrom(month);

    /// <summary>Periods that somebody wrote down one by one: a TEC's funding cycle.</summary>
    public static ReportingCalendar Listed(params IEnumerable<NamedPeriod> periods) => new List([.. periods]);

    /// <summary>The year that holds the day, or null when this calendar does not reach it.</summary>
    public abstract NamedPeriod? Year(LocalDate day);

    /// <summary>The quarter that holds the day, or null when this calendar does not reach it.</summary>
    public abstract NamedPeriod? Quarter(LocalDate day);

    /// <summary>The quarters that between them hold every day of the period, in order.</summary>
    public IEnumerable<NamedPeriod> Quarters(ClaimPeriod period) => Walk(period, Quarter);

    /// <summary>The years that between them hold every day of the period, in order.</summary>
    public IEnumerable<NamedPeriod> Years(ClaimPeriod period) => Walk(period, Year);

    private static IEnumerable<NamedPeriod> Walk(ClaimPeriod period, Func<LocalDate, NamedPeriod?> named)
    {
        for (var day = period.First; day <= period.Last && named(day) is { } next; day = next.Days.Last.PlusDays(1))
        {
            yield return next;
        }
    }

    private sealed record YearsFrom(int Month) : ReportingCalendar
    {
        public override NamedPeriod Year(LocalDate day)
        {
            var opens = Opens(day);
            return new(Label(opens, "/"), Label(opens, "-"), new(opens, opens.PlusYears(1).PlusDays(-1)));
        }

        public override NamedPeriod Quarter(LocalDate day)
        {
            var opens = Opens(day);
            var past = (day.Month - Month + 12) % 12 / 3 * 3;
            var first = opens.PlusMonths(past);
            var quarter = $"Q{(past / 3) + 1}";
            return new($"{Label(opens, "/")} {quarter}", $"{Label(opens, "-")}-{quarter}", new(first, first.PlusMonths(3).PlusDays(-1)));
        }

        private LocalDate Opens(LocalDate day) => new(day.Month < Month ? day.Year - 1 : day.Year, Month, 1);

        private string Label(LocalDate opens, string slash) =>
            Month == 1 ? $"{opens.Year}" : $"{opens.Year}{slash}{(opens.Year + 1) % 100:00}";
    }

    private sealed record List(ImmutableArray<NamedPeriod> Periods) : ReportingCalendar
    {
        public override NamedPeriod? Year(LocalDate day) => Quarter(day);

        public override NamedPeriod? Quarter(LocalDate day) => Periods.FirstOrDefault(period => period.Days.Covers(day));
    }
}

/// <summary>How often a funder is sent a return.</summary>
public enum Rhythm
{
    Quarterly,
    Yearly,
}
