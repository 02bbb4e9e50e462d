namespace FundingPipeline.Local;

/// <summary>Lets go of what one stage of a long run has left behind before the next begins, which leaves as much again.</summary>
public sealed class Garbage
{
    /// <summary>A short run leaves less, and has no time to lose.</summary>
    private const long Much = 256 << 20;

    private long before;

    public void LetGo()
    {
        var now = GC.GetTotalAllocatedBytes();
        if (now - Interlocked.Exchange(ref before, now) > Much)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}
