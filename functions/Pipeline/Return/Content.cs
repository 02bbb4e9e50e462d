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
internal sealed record Content(string Text, decimal? Figure, string? Formula, Look Look)
{
    private const int LongestText = 32_767;

    private static readonly LocalDate DayZero = new(1899, 12, 30);

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

    /// <summary>Takes out what no workbook may hold: a sender's stray control character must not spoil a funder's return.</summary>
    private static string Clean(string text)
    {
        if (text.Length <= LongestText && text.All(XmlConvert.IsXmlChar))
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
