using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>What the ledger keeps beside the originals, a workbook, a view, or what a project gave: each file under its own SHA-256.</summary>
public static class KeptFile
{
    public static string NameOf(string sha256) => $"ledger/{sha256}";

    /// <summary>The file as it was written, to the last bit; null when it is gone, or is another by now.</summary>
    public static Task<byte[]?> Kept(this IFiles files, string sha256, CancellationToken stop) => files.Whole(NameOf(sha256), sha256, stop);

    /// <summary>The same of any file that must have this SHA-256: an original.</summary>
    public static async Task<byte[]?> Whole(this IFiles files, string name, string sha256, CancellationToken stop)
    {
        await using var kept = await files.Open(name, stop);
        if (kept is null)
        {
            return null;
        }

        var bytes = new byte[kept.Length];
        await kept.ReadExactlyAsync(bytes, stop);
        return Digest.Of(bytes) == sha256 ? bytes : null;
    }
}
