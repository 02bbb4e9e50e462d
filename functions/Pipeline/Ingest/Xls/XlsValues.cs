using System.Globalization;
using ExcelDataReader;
using NodaTime;
using NodaTime.Text;

namespace FundingPipeline.Ingest;

/// <summary>What a value that the library read from an old workbook means as a cell.</summary>
internal sealed class XlsValues(ReadingLimits limits)
{
    private static readonly LocalDateTime Midnight = new(1899, 12, 30, 0, 0);
    private static readonly LocalDate AfterFebruary1900 = new(1900, 3, 1);

    private readonly TextPool pool = new(limits);

    /// <summary>The cell's kind and text; null when it is blank. The library has turned days and lengths of time into values of their own.</summary>
    public (CellKind Kind, string Text)? Of(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => null,
        string text => string.IsNullOrWhiteSpace(text) ? null : (CellKind.Text, pool.Of(SharedStrings.Checked(text, limits))),
        bool yes => (CellKind.Boolean, yes ? "TRUE" : "FALSE"),
        TimeSpan time => (CellKind.Text, Hours(Duration.FromTimeSpan(time))),
        IFormattable number when Convert.GetTypeCode(number) is TypeCode.Double or TypeCode.Int32 => Number(number),
        IFormattable moment => Moment(moment, NumberFormats.Of(reader.GetNumberFormatString(column) ?? "")),
        var other => throw new InvalidDataException($"One of its cells holds a {other.GetType().Name}."),
    };

    private (CellKind, string) Number(IFormattable number) =>
        PlainNumber.TryWrite(number.ToString("R", CultureInfo.InvariantCulture), pool, out var plain)
            ? (CellKind.Number, plain)
            : throw new InvalidDataException("One of its cells holds a number that is none.");

    /// <summary>The day; or, under a format of hours alone, how long it is since midnight of the day before the first.</summary>
    private static (CellKind, string) Moment(IFormattable moment, NumberFormat format)
    {
        var when = LocalDateTimePattern.GeneralIso.Parse(moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)).Value;
        return format == NumberFormat.Time
            ? (CellKind.Text, Hours((when - Midnight.PlusDays(when.Date < AfterFebruary1900 ? 1 : 0)).ToDuration()))
            : (CellKind.Date, SerialDate.Write(when.Date));
    }

    private static string Hours(Duration time)
    {
        var seconds = (long)decimal.Round((decimal)time.BclCompatibleTicks / TimeSpan.TicksPerSecond, MidpointRounding.AwayFromZero);
        var size = Math.Abs(seconds);
        return string.Create(CultureInfo.InvariantCulture, $"{(seconds < 0 ? "-" : "")}{size / 3600}:{size / 60 % 60:00}:{size % 60:00}");
    }
}
