namespace FundingPipeline.Ingest;

/// <summary>How many bytes a file has unfolded to so far, over all of its parts.</summary>
internal sealed class Expansion(ReadingLimits limits)
{
    private long bytes;

    public void Add(int more)
    {
        bytes += more;
        if (bytes > limits.ExpandedBytes)
        {
            throw RefusedFile.TooLarge("bytes once unpacked", limits.ExpandedBytes);
        }
    }
}
