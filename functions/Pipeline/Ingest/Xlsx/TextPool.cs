using System.Runtime.CompilerServices;

namespace FundingPipeline.Ingest;

/// <summary>Makes strings of cell text, and gives the same string again for a text seen lately.</summary>
/// <remarks>A ledger repeats its dates, its rates and its round sums thousands of times.</remarks>
internal sealed class TextPool(ReadingLimits limits)
{
    private const int LongestKept = 32;

    private readonly (int Hash, string? Text)[] recent = new (int, string?)[4096];
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

    private string Fresh(ReadOnlySpan<char> text)
    {
        total += text.Length;
        return total <= limits.TextLength
            ? new string(text)
            : throw RefusedFile.TooLarge("characters of text", limits.TextLength);
    }
}
