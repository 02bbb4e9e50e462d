using System.Runtime.CompilerServices;

namespace FundingPipeline.Ingest;

/// <summary>What a stored value means, given its declared type, its style and the texts that cells share.</summary>
internal sealed class CellValues(SharedStrings shared, CellFormats formats, bool from1904, TextPool pool, ReadingLimits limits)
{
    private readonly Dictionary<string, string?> days = [];

    /// <summary>The value of a cell of that type and style, or null when it is blank.</summary>
    [MethodImpl(Hot.Path)]
    public (CellKind Kind, string Text)? Of(CellType type, int style, ReadOnlySpan<char> stored) => type switch
    {
        _ when stored.IsEmpty => null,
        CellType.Shared => shared[stored] is { Length: > 0 } text ? (CellKind.Text, text) : null,
        CellType.Number => Number(formats[style], stored),
        CellType.Text => Text(pool.Of(SharedStrings.Checked(EscapedText.Undo(stored), limits))),
        CellType.Boolean => Boolean(stored),
        CellType.Error => (CellKind.Error, pool.Of(stored)),
        _ => Date(pool.Of(stored)),
    };

    /// <summary>The same for a value that is stored as nearly all are, a plain number or the number of a text; "" when it is blank, null for any other.</summary>
    [MethodImpl(Hot.Path)]
    public string? OfPlain(CellType type, int style, ReadOnlySpan<byte> stored, out CellKind kind)
    {
        kind = CellKind.Text;
        if (type == CellType.Shared)
        {
            return shared.Numbered(stored);
        }

        var format = type == CellType.Number ? formats[style] : NumberFormat.Time;
        if (format == NumberFormat.Time || !PlainNumber.IsPlain(stored))
        {
            return null;
        }

        kind = CellKind.Number;
        var number = pool.OfFigure(stored);
        if (format == NumberFormat.Day && Day(number) is { } day)
        {
            kind = CellKind.Date;
            return day;
        }

        return number;
    }

    /// <summary>A formula that was never calculated: its text, so that nobody takes the cell for blank.</summary>
    public (CellKind Kind, string Text) Uncalculated(ReadOnlySpan<char> formula) => (CellKind.Text, pool.Of($"={formula}"));

    private static (CellKind, string)? Text(string text) =>
        SharedStrings.Filled(text).Length == 0 ? null : (CellKind.Text, text);

    private (CellKind, string)? Boolean(ReadOnlySpan<char> stored) => stored switch
    {
        "1" or "true" => (CellKind.Boolean, "TRUE"),
        "0" or "false" => (CellKind.Boolean, "FALSE"),
        _ => Text(pool.Of(stored)),
    };

    /// <summary>A number, or the date or time that its format makes of it; what is no number at all stays the text it is.</summary>
    [MethodImpl(Hot.Path)]
    private (CellKind, string)? Number(NumberFormat format, ReadOnlySpan<char> stored) =>
        !PlainNumber.TryWrite(stored, pool, out var number) ? Text(pool.Of(stored))
        : format == NumberFormat.Day && Day(number) is { } day ? (CellKind.Date, day)
        : format == NumberFormat.Time && SerialDate.Time(number) is { } time ? (CellKind.Text, time)
        : (CellKind.Number, number);

    [MethodImpl(Hot.Path)]
    private string? Day(string number)
    {
        if (!days.TryGetValue(number, out var written))
        {
            written = SerialDate.Day(number, from1904);
            days.Add(number, written);
        }

        return written;
    }

    private static (CellKind, string)? Date(string stored) =>
        SerialDate.Iso(stored) is { } day ? (CellKind.Date, SerialDate.Write(day)) : Text(stored);
}
