using System.Collections.Concurrent;
using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>Keeps what was worked out, each value as a file by its SHA-256: the row that names it says whether anything in it changed.</summary>
/// <remarks>What somebody still has in hand is handed on as it is: a claim of a hundred thousand lines is not taken up from its file while its project is being printed.</remarks>
public sealed class FlatFiles(IFiles files)
{
    private const int MostRemembered = 4_000;

    private readonly ConcurrentDictionary<string, WeakReference<object>> inHand = new(StringComparer.Ordinal);

    /// <param name="before">The SHA-256 of what was kept before, which is there: it is mostly the same.</param>
    /// <returns>The SHA-256.</returns>
    public async Task<string> Keep<T>(T value, string? before, CancellationToken stop)
        where T : class
    {
        var bytes = FlatFile.Write(value);
        var sha256 = Digest.Of(bytes);
        if (sha256 != before)
        {
            await files.PutIfAbsent(Publisher.Kept(sha256), bytes, stop);
        }

        if (inHand.Count >= MostRemembered)
        {
            inHand.Clear();
        }

        inHand[sha256] = new(value);
        return sha256;
    }

    /// <summary>What was kept; null when another build of the program kept it, which may have meant something else by it.</summary>
    public async Task<T?> Open<T>(string sha256, CancellationToken stop)
        where T : class
    {
        if (inHand.TryGetValue(sha256, out var known) && known.TryGetTarget(out var held) && held is T same)
        {
            return same;
        }

        await using var kept = await files.Open(Publisher.Kept(sha256), stop)
            ?? throw new InvalidOperationException($"The ledger has lost {sha256}, which a row names. Run verify.");
        return FlatFile.TryRead<T>(kept, out var value) ? value : null;
    }
}
