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
        while (part.Read())
        {
            if (part.Is("si"u8))
            {
                text.Clear();
                ReadRuns(part, text);
                texts.Add(Filled(pool.Of(Checked(EscapedText.Undo(text.Text), limits))));
                if (texts.Count > limits.SharedStrings)
                {
                    throw RefusedFile.TooLarge("different texts", limits.SharedStrings);
                }
            }
        }

        return new(texts);
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

    public string this[ReadOnlySpan<char> index] =>
        Number(index) is >= 0 and var i && i < texts.Count ? texts[i] : throw new InvalidDataException($"No shared text has the number {index}.");

    [MethodImpl(Hot.Path)]
    private static int Number(ReadOnlySpan<char> index)
    {
        var number = 0;
        foreach (var digit in index.Trim())
        {
            if (!char.IsAsciiDigit(digit) || number > int.MaxValue / 20)
            {
                return -1;
            }

            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
