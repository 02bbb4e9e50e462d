using System.Globalization;
using NodaTime;

namespace FundingPipeline.Ingest;

/// <summary>Days as a spreadsheet counts them: from the first day of 1900, or of 1904 on old Macintoshes.</summary>
internal static class SerialDate
{
    private static readonly DateOnly Epoch1904 = new(1904, 1, 1);
    private static readonly DateOnly EpochAfterFebruary1900 = new(1899, 12, 30);
    private static readonly DateOnly EpochBefore = new(1899, 12, 31);
    private const int LeapDayThatNeverWas = 60;
    private const int LastDayOf9999 = 2_958_465;
    private const int DaysBetweenEpochs = 1_462;

    /// <summary>The day a serial number stands for, as 2000-03-26, its time of day dropped; null when it stands for none.</summary>
    /// <remarks>The 1900 count has a 29 February 1900, which the calendar has not: 60 is no day, and the days before it
    /// are counted from one day later. A blank date calculated as 0 is no day either, though a spreadsheet shows 00/01/1900.</remarks>
    public static string? Day(string number, bool from1904)
    {
        var serial = decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var read) ? decimal.Floor(read) : -1;
        return from1904
            ? serial >= 0 && serial <= LastDayOf9999 - DaysBetweenEpochs ? Written(Epoch1904, serial) : null
            : serial >= 1 && serial <= LastDayOf9999 && serial != LeapDayThatNeverWas
                ? Written(serial < LeapDayThatNeverWas ? EpochBefore : EpochAfterFebruary1900, serial)
                : null;
    }

    /// <summary>A length of time as a spreadsheet shows it: 37:30:00 for a day and a half and an hour and a half.</summary>
    /// <remarks>It stays a text, because 1.5625, which the file stores, would pass for an hour and a half.</remarks>
    public static string? Time(string number)
    {
        if (!decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var days) || Math.Abs(days) > LastDayOf9999)
        {
            return null;
        }

        var seconds = (long)decimal.Round(Math.Abs(days) * 86_400, MidpointRounding.AwayFromZero);
        var sign = days < 0 && seconds > 0 ? "-" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }

    /// <summary>The day of a date that Strict workbooks write out, 2000-03-26T00:00:00; null when it is none.</summary>
    public static LocalDate? Iso(string text) =>
        (text.Length == 10 || (text.Length > 10 && text[10] == 'T')) && text[4] == '-' && text[7] == '-'
        && Digits(text, 0, 4) is >= 1 and var year && Digits(text, 5, 2) is >= 1 and <= 12 and var month
        && Digits(text, 8, 2) is >= 1 and var day && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    public static string Write(LocalDate day) => Written(day.Year, day.Month, day.Day);

    /// <remarks>The runtime's own calendar is translated already; to get another ready takes longer than to read a whole claim.</remarks>
    private static string Written(DateOnly epoch, decimal days)
    {
        var day = epoch.AddDays((int)days);
        return Written(day.Year, day.Month, day.Day);
    }

    private static string Written(int year, int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");

    private static int Digits(string text, int at, int count) =>
        int.TryParse(text.AsSpan(at, count), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
