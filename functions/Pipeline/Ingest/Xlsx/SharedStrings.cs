using System.Globalization;
using System.Runtime.CompilerServices;

namespace FundingPipeline.Ingest;

/// <summary>The texts that a workbook keeps once and its cells name by number.</summary>
internal sealed class SharedStrings(List<string> texts)
{
    public static readonly SharedStrings None = new([]);

    [MethodImpl(Hot.Path)]
    public static SharedStrings Read(XmlPart part, TextPool pool, ReadingLimits limits)
    {
        var texts = new List<string>();
        var text = new TextBuffer(limits);
        while (true)
        {
            while (part.TryReadText(0, "<si><t>"u8, "</t></si>"u8, out var plain))
            {
                Add(texts, limits, plain.Length <= limits.CellLength && plain.IndexOf("_x"u8) < 0 ? pool.Fresh(plain) : Text(plain, text, pool, limits));
            }

            if (!part.Read())
            {
                return new(texts);
            }

            if (part.Is("si"u8))
            {
                text.Clear();
                ReadRuns(part, text);
                Add(texts, limits, pool.Of(Checked(EscapedText.Undo(text.Text), limits)));
            }
        }
    }

    private static string Text(ReadOnlySpan<byte> plain, TextBuffer text, TextPool pool, ReadingLimits limits)
    {
        text.Clear();
        text.Add(plain, XmlTextKind.Content);
        return pool.Of(Checked(EscapedText.Undo(text.Text), limits));
    }

    private static void Add(List<string> texts, ReadingLimits limits, string text)
    {
        texts.Add(Filled(text));
        if (texts.Count > limits.SharedStrings)
        {
            throw RefusedFile.TooLarge("different texts", limits.SharedStrings);
        }
    }

    /// <summary>A text of nothing but spaces shows nothing, and a cell that shows nothing is blank.</summary>
    public static string Filled(string text) => string.IsNullOrWhiteSpace(text) ? "" : text;

    /// <summary>The runs of a formatted text, put together; how a Japanese word is spoken (rPh) is not part of it.</summary>
    [MethodImpl(Hot.Path)]
    public static void ReadRuns(XmlPart part, TextBuffer into)
    {
        if (!part.HasContent)
        {
            return;
        }

        for (var depth = part.Depth; part.ReadInside(depth);)
        {
            if (part.Is("t"u8))
            {
                part.ReadText(into);
            }
            else if (part.Is("rPh"u8))
            {
                part.Skip();
            }
        }
    }

    public static ReadOnlySpan<char> Checked(ReadOnlySpan<char> text, ReadingLimits limits) =>
        text.Length <= limits.CellLength ? text : throw TextBuffer.TooLong(limits);

    /// <summary>The text of a number given in digits and nothing else; null when it is none of them.</summary>
    [MethodImpl(Hot.Path)]
    public string? Numbered(ReadOnlySpan<byte> index)
    {
        var number = 0;
        foreach (var digit in index)
        {
            if (!char.IsAsciiDigit((char)digit) || number >= texts.Count)
            {
                return null;
            }

            number = (number * 10) + (digit - '0');
        }

        return number < texts.Count ? texts[number] : null;
    }

    public string this[ReadOnlySpan<char> index] =>
        int.TryParse(index.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < texts.Count
            ? texts[number]
            : throw new InvalidDataException($"No shared text has the number {index}.");
}
