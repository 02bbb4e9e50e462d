using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>Keeps what was worked out, each value as a file by its SHA-256: the row that names it says whether anything in it changed.</summary>
public sealed class FlatFiles(IFiles files)
{
    /// <param name="before">The SHA-256 of what was kept before, which is there: it is mostly the same. Null where that is not to be relied on.</param>
    /// <returns>The SHA-256.</returns>
    public async Task<string> Keep<T>(T value, string? before, CancellationToken stop)
        where T : class
    {
        var bytes = FlatFile.Write(value);
        var sha256 = Digest.Of(bytes);
        if (sha256 != before && !await files.PutIfAbsent(KeptFile.NameOf(sha256), bytes, stop) && await files.Kept(sha256, stop) is null)
        {
            await files.Write(KeptFile.NameOf(sha256), bytes, stop);
        }

        return sha256;
    }

    /// <summary>What was kept; null when it must be worked out anew: it is gone or damaged, or another build of the program kept it, which may have meant something else by it.</summary>
    public async Task<T?> Open<T>(string sha256, CancellationToken stop)
        where T : class =>
        await files.Kept(sha256, stop) is { } bytes && FlatFile.TryRead<T>(new MemoryStream(bytes), out var value) ? value : null;
}
