namespace FundingPipeline.Ingest;

/// <summary>Makes strings of cell text, and gives the same string again for a text seen lately.</summary>
/// <remarks>A ledger repeats its dates, its rates and its round sums thousands of times.</remarks>
internal sealed class TextPool(ReadingLimits limits)
{
    private const int LongestKept = 32;

    private readonly string?[] recent = new string?[4096];
    private long total;

    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestKept)
        {
            return Fresh(text);
        }

        ref var kept = ref recent[string.GetHashCode(text) & (recent.Length - 1)];
        if (kept is null || !text.SequenceEqual(kept))
        {
            kept = Fresh(text);
        }

        return kept;
    }

    private string Fresh(ReadOnlySpan<char> text)
    {
        total += text.Length;
        return total <= limits.TextLength
            ? new string(text)
            : throw RefusedFile.TooLarge("characters of text", limits.TextLength);
    }
}
