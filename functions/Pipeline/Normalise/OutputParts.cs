using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Normalise;

/// <summary>The part of an output that falls in a range of days.</summary>
public static class OutputParts
{
    /// <summary>All of it, a part cut by days, or null when none of it belongs there.</summary>
    /// <remarks>Only a span of something divisible is cut, cumulatively as money is, so that ranges which tile the
    /// span add up to it. Half a job or half a person is nothing: those count where they end, and so does a
    /// running total, a head count on a day, and anything taken from attendance, whose weeks are placed already.</remarks>
    public static OutputEntry? Part(this OutputEntry entry, ClaimPeriod range) =>
        range.Covers(entry.Days) ? entry
        : !IsCut(entry) ? (range.Covers(entry.Days.Last) ? entry : null)
        : entry.Days.Overlap(range) is not { } days ? null
        : entry with
        {
            Days = days,
            Native = In(entry.Native, entry.Days, days),
            Derived = In(entry.Derived, entry.Days, days),
            Forecast = null,
            Method = $"by days: {days.Length} of {entry.Days.Length}",
        };

    private static bool IsCut(OutputEntry entry) =>
        entry is { Line: OutputLine, Figures: OutputFigures.InPeriod, Native.Measure.Divisible: true };

    private static Quantity? In(Quantity? whole, ClaimPeriod days, ClaimPeriod part) =>
        whole is { } quantity
            ? quantity with { Amount = To(quantity.Amount, days, part.Last) - To(quantity.Amount, days, part.First.PlusDays(-1)) }
            : null;

    private static decimal To(decimal amount, ClaimPeriod days, NodaTime.LocalDate day) =>
        day < days.First ? 0 : decimal.Round(amount * new ClaimPeriod(days.First, day).Length / days.Length, 3, MidpointRounding.AwayFromZero);
}
