using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace FundingPipeline.Ingest;

/// <summary>Makes strings of cell text, and gives the same string again for a text seen lately.</summary>
/// <remarks>A ledger repeats its dates, its rates and its round sums thousands of times.</remarks>
internal sealed class TextPool(ReadingLimits limits)
{
    private const int Kept = 4096;
    private const int LongestKept = 32;

    /// <summary>The most bytes of a figure, so that they and their number fit into sixteen.</summary>
    public const int LongestFigure = 15;

    private readonly (int Hash, string? Text)[] recent = new (int, string?)[Kept];
    private readonly (ulong Low, ulong High, string? Text)[] figures = new (ulong, ulong, string?)[Kept];
    private long total;

    [MethodImpl(Hot.Path)]
    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestKept)
        {
            return Fresh(text);
        }

        var hash = string.GetHashCode(text);
        ref var kept = ref recent[hash & (recent.Length - 1)];
        if (kept.Hash != hash || kept.Text is null || !text.SequenceEqual(kept.Text))
        {
            kept = (hash, Fresh(text));
        }

        return kept.Text;
    }

    /// <summary>The same for a figure of at most <see cref="LongestFigure"/> ASCII characters.</summary>
    [MethodImpl(Hot.Path)]
    public string OfFigure(ReadOnlySpan<byte> ascii)
    {
        Span<byte> key = stackalloc byte[LongestFigure + 1];
        ascii.CopyTo(key);
        key[LongestFigure] = (byte)ascii.Length;
        var (low, high) = (MemoryMarshal.Read<ulong>(key), MemoryMarshal.Read<ulong>(key[8..]));
        ref var kept = ref figures[Slot(low, high)];
        if (kept.Low != low || kept.High != high || kept.Text is null)
        {
            kept = (low, high, Fresh(ascii));
        }

        return kept.Text;
    }

    /// <summary>A new text, for one that will not come again.</summary>
    public string Fresh(ReadOnlySpan<byte> utf8) => Counted(Encoding.UTF8.GetString(utf8));

    /// <summary>Spreads the figures over the places: the top bits of a product with the golden ratio.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Slot(ulong low, ulong high) => (int)(unchecked((low ^ (high * 0xC2B2AE3D27D4EB4F)) * 0x9E3779B97F4A7C15) >> 52);

    private string Counted(string text)
    {
        total += text.Length;
        return total <= limits.TextLength ? text : throw RefusedFile.TooLarge("characters of text", limits.TextLength);
    }

    private string Fresh(ReadOnlySpan<char> text) => Counted(new string(text));
}
