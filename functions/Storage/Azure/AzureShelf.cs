namespace FundingPipeline.Storage;

/// <summary>The shelf of a storage account: blob containers of files, one table of rows, and queues of work to do.</summary>
/// <remarks>A request that gets no answer is sent again by the client libraries. So a commit that was done may be told that
/// its condition did not hold, as <see cref="IRows.Commit"/> says, and a message may be sent twice.</remarks>
public sealed class AzureShelf : IShelf
{
    private const string Table = "ledger";

    private AzureShelf(IFiles files, IRows rows, IWork work) => (Files, Rows, Work) = (files, rows, work);

    public IFiles Files { get; }

    public IRows Rows { get; }

    public IWork Work { get; }

    /// <summary>Opens the shelf in an account, where containers and table are made if need be.</summary>
    public static async Task<AzureShelf> Open(StorageAccount account, CancellationToken stop)
    {
        var (files, table) = (new BlobFiles(account.Blobs), account.Tables.GetTableClient(Table));
        await Task.WhenAll(files.Create(stop), table.CreateIfNotExistsAsync(stop));
        return new(files, new TableRows(table), new QueueWork(account.Queues));
    }

    /// <summary>Opens the shelf of an account in which there is one, and makes nothing: to look at it a reader's roles are enough. Null when there is none.</summary>
    public static async Task<AzureShelf?> Find(StorageAccount account, CancellationToken stop) =>
        await account.Blobs.GetBlobContainerClient(Original.Folder).ExistsAsync(stop)
            ? new(new BlobFiles(account.Blobs), new TableRows(account.Tables.GetTableClient(Table)), new QueueWork(account.Queues))
            : null;

    /// <remarks>Azure keeps three copies and mends them by itself; it never says of one that it is broken.</remarks>
    public Task<string?> Damage(CancellationToken stop) => Task.FromResult<string?>(null);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
