using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>Keeps what was worked out, each value as a file by its SHA-256: the row that names it says whether anything in it changed.</summary>
public sealed class FlatFiles(IFiles files)
{
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

        return sha256;
    }

    /// <summary>What was kept; null when another build of the program kept it, which may have meant something else by it.</summary>
    public async Task<T?> Open<T>(string sha256, CancellationToken stop)
        where T : class
    {
        await using var kept = await files.Open(Publisher.Kept(sha256), stop)
            ?? throw new InvalidOperationException($"The ledger has lost {sha256}, which a row names. Run verify.");
        return FlatFile.TryRead<T>(kept, out var value) ? value : null;
    }
}
