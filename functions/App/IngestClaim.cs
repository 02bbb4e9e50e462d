using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>Takes one file in: its bytes to the archive, its arrival to the ledger.</summary>
public sealed class IngestClaim(IShelf shelf)
{
    /// <returns>False when the same bytes had come under the same path before.</returns>
    public async Task<bool> Run(string path, Stream content, ArrivalKind kind, CancellationToken stop)
    {
        var original = await shelf.Keep(content, stop);

        return await shelf.Enter(new(path, original.Sha256, original.Size, kind), stop);
    }
}
