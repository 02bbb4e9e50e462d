using System.Runtime.CompilerServices;

namespace FundingPipeline.Ingest;

/// <summary>The text of one cell while it is being read: one buffer serves a million cells.</summary>
internal sealed class TextBuffer(ReadingLimits limits)
{
    /// <summary>An escape such as _x000D_ spends seven characters on one.</summary>
    private const int LongestEscape = 7;

    private char[] chars = new char[1024];
    private int length;

    public ReadOnlySpan<char> Text => chars.AsSpan(0, length);

    public void Clear() => length = 0;

    [MethodImpl(Hot.Path)]
    public void Add(ReadOnlySpan<byte> raw, XmlTextKind kind)
    {
        if (chars.Length - length < raw.Length)
        {
            Array.Resize(ref chars, Math.Max(chars.Length * 2, length + raw.Length));
        }

        Keep(XmlText.Write(raw, kind, chars.AsSpan(length)));
    }

    public void Add(char letter)
    {
        if (chars.Length == length)
        {
            Array.Resize(ref chars, chars.Length * 2);
        }

        chars[length] = letter;
        Keep(1);
    }

    [MethodImpl(Hot.Path)]
    private void Keep(int more)
    {
        length += more;
        if (length / LongestEscape > limits.CellLength)
        {
            throw TooLong(limits);
        }
    }

    public static RefusedFile TooLong(ReadingLimits limits) =>
        RefusedFile.TooLarge("characters in one cell", limits.CellLength, "Shorten the text in that cell.");
}
