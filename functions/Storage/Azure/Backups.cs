using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;

namespace FundingPipeline.Storage;

/// <summary>Where backups of a ledger go: an account far from its own, in which files can be added and nothing else.</summary>
/// <remarks>Nothing is ever read, listed or made here: the app's role there lets it do none of these.</remarks>
public sealed class Backups(BlobServiceClient account)
{
    /// <summary>The name of the account among the app's settings.</summary>
    public const string Setting = "Backups";

    /// <summary>Containers by how long each is kept: 35 nights, thirteen months' first nights, and years' for as long as funders ask. infra makes them.</summary>
    public const string Nights = "nights", Months = "months", Years = "years";

    /// <summary>The account that the app's settings name: <c>Backups:blobServiceUri</c> is its address, <c>Backups:credential</c> and
    /// <c>Backups:clientId</c> say who signs in. Null where none is named: on somebody's own machine.</summary>
    /// <param name="setting">A setting by its name, as configuration has it.</param>
    public static Backups? From(Func<string, string?> setting) =>
        setting($"{Setting}:blobServiceUri") is { Length: > 0 } address
            ? new(new BlobServiceClient(new Uri(address), StorageAccount.Identity(setting($"{Setting}:credential"), setting($"{Setting}:clientId"))))
            : null;

    /// <summary>The container of a night's backup. A calendar year ends before 1 January and a financial one before 1 April.</summary>
    public static string ContainerOf(DateTimeOffset night) => night switch
    {
        { Day: 1, Month: 1 or 4 } => Years,
        { Day: 1 } => Months,
        _ => Nights,
    };

    /// <summary>Adds a file, whole or not at all.</summary>
    /// <param name="write">Writes it, from its beginning to its end. A fault of it leaves nothing behind.</param>
    /// <exception cref="Azure.RequestFailedException">There is one of that name, or the account does not answer.</exception>
    public async Task<T> Add<T>(string container, string name, Func<Stream, Task<T>> write, CancellationToken stop)
    {
        await using var blocks = new BlockStream(account.GetBlobContainerClient(container).GetBlockBlobClient(name));
        var written = await write(blocks);
        await blocks.Finish(stop);
        return written;
    }
}
