namespace FundingPipeline.Storage;

/// <summary>Where the pipeline keeps things: files, rows, and work to do. A folder on one machine or a storage account in Azure.</summary>
/// <remarks>
/// Every call may fail before it did anything, or after it did everything and the answer got lost; every call may be
/// repeated. What the pipeline promises is built on these three alone, in <see cref="Ledger"/>.
/// </remarks>
public interface IShelf : IAsyncDisposable
{
    IFiles Files { get; }

    IRows Rows { get; }

    IWork Work { get; }

    /// <summary>What the shelf itself knows to be wrong with it; null when it knows of nothing.</summary>
    Task<string?> Damage(CancellationToken stop);
}
