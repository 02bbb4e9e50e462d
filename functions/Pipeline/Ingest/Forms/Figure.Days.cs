using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace FundingPipeline.Ingest;

/// <summary>Days as people type them.</summary>
public static partial class Figure
{
    private static readonly LocalDatePattern[] WithMonthsInWords =
        [.. new[] { "d MMMM uuuu", "d MMM uuuu", "d-MMM-uuuu", "d-MMMM-uuuu" }.Select(LocalDatePattern.CreateWithInvariantCulture)];

    /// <summary>The day in a cell, or null: a bare number, two digits of year and 30 February are no day.</summary>
    public static LocalDate? DayOf(Cell cell)
    {
        if (cell.Kind is not (CellKind.Date or CellKind.Text))
        {
            return null;
        }

        var typed = cell.Text.Trim();
        return (InDigits(typed) ?? InWords(typed)) is { Year: >= 1900 and <= 2100 } day ? day : null;
    }

    /// <summary>2000-03-26, 26/3/2000 or 26.03.2000: nearly every date there is, so no pattern is tried before.</summary>
    private static LocalDate? InDigits(ReadOnlySpan<char> typed) => typed switch
    {
        [_, _, _, _, '-', _, _, '-', _, _] => Day(typed[..4], typed[5..7], typed[8..]),
        [.. var day, '/' or '.', _, _, _, _] when day.IndexOf(typed[^5]) is > 0 and < 3 and var at && day.Length - at is 2 or 3 => Day(typed[^4..], day[(at + 1)..], day[..at]),
        _ => null,
    };

    private static LocalDate? Day(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day) =>
        Number(year) is { } y and >= 1 && Number(month) is { } m and >= 1 and <= 12 && Number(day) is { } d and >= 1 && d <= CalendarSystem.Iso.GetDaysInMonth(y, m)
            ? new LocalDate(y, m, d)
            : null;

    private static int? Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static LocalDate? InWords(string typed)
    {
        foreach (var pattern in WithMonthsInWords)
        {
            if (pattern.Parse(typed) is { Success: true, Value: var day })
            {
                return day;
            }
        }

        return null;
    }
}
