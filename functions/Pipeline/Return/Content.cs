using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using NodaTime;

namespace FundingPipeline.Return;

/// <summary>How a cell shows what it holds.</summary>
internal enum Look
{
    Text,
    Money,
    Number,
    Percent,
    Day,
}

/// <summary>What one cell of a workbook of ours holds: text, a figure, or a formula together with the figure it comes to.</summary>
/// <remarks>A formula is shown to whoever checks the sum, and its figure to whoever cannot calculate it: a telephone's
/// viewer, a program. Both are the pipeline's own. Text never becomes a formula, whoever wrote it.</remarks>
internal readonly record struct Content(string Text, decimal? Figure, string? Formula, Look Look)
{
    private const int LongestText = 32_767;
    private const int MostPlaces = 12;

    /// <summary>Twenty digits, a point, a sign.</summary>
    public const int LongestFigure = 24;

    private static readonly LocalDate DayZero = new(1899, 12, 30);

    /// <summary>Whatever may have to be taken out: control characters, halves of letters, and the two that are no characters at all.</summary>
    private static readonly SearchValues<char> Unusual = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code), .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code), '\uFFFE', '\uFFFF']);

    public static readonly Content Blank = new("", null, null, Look.Text);

    public static Content Live(string formula, Money value) => new("", value.Pounds, formula, Look.Money);

    public static Content Of(string? text) => new(Clean(text ?? ""), null, null, Look.Text);

    public static Content Of(Money? money) => new("", money?.Pounds, null, Look.Money);

    public static Content Of(decimal? number) => new("", number, null, Look.Number);

    /// <summary>A share of one, shown in hundredths: 45%.</summary>
    public static Content Percent(decimal? share) => new("", share, null, Look.Percent);

    /// <summary>A day as spreadsheets count them, so that it sorts and filters.</summary>
    public static Content Of(LocalDate? day) => new("", day is { } known ? Period.DaysBetween(DayZero, known) : null, null, Look.Day);

    public static implicit operator Content(string? text) => Of(text);

    public static implicit operator Content(Money money) => Of(money);

    public static implicit operator Content(Money? money) => Of(money);

    public static implicit operator Content(decimal? number) => Of(number);

    public static implicit operator Content(int number) => Of(number);

    public static implicit operator Content(LocalDate? day) => Of(day);

    /// <summary>The figure as a part of the workbook spells it: every digit, no noise.</summary>
    public static string Digits(decimal figure) => figure.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>The same without a text of its own for each figure.</summary>
    /// <param name="room">Where it may be spelt: <see cref="LongestFigure"/> characters.</param>
    public static ReadOnlySpan<char> Digits(decimal figure, Span<char> room)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(figure, bits);
        var (digits, places, isNegative) = (unchecked(((ulong)(uint)bits[1] << 32) | (uint)bits[0]), (bits[3] >> 16) & 0xFF, bits[3] < 0);
        if (bits[2] != 0 || places > MostPlaces || digits == 0)
        {
            return Digits(figure);
        }

        for (; places > 0 && digits % 10 == 0; places--)
        {
            digits /= 10;
        }

        var at = room.Length;
        for (var place = 0; digits > 0 || place <= places; (place, digits) = (place + 1, digits / 10))
        {
            if (place == places && places > 0)
            {
                room[--at] = '.';
            }

            room[--at] = (char)('0' + (digits % 10));
        }

        if (isNegative)
        {
            room[--at] = '-';
        }

        return room[at..];
    }

    /// <summary>Takes out what no workbook may hold: a sender's stray control character must not spoil a funder's return.</summary>
    private static string Clean(string text)
    {
        if (text.Length <= LongestText && (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') || !text.AsSpan().ContainsAny(Unusual)))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "" : rune.ToString());
        }

        return clean.Length <= LongestText ? clean.ToString() : clean.ToString(0, LongestText - 1) + "…";
    }
}
