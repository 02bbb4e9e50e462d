using System.Collections.Immutable;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace FundingPipeline.Storage;

/// <summary>Files in blob containers: the first folder of a name is the container, the rest is the blob's name there.</summary>
internal sealed class BlobFiles(BlobServiceClient account) : IFiles
{
    /// <summary>The container of files that lie in no folder: the programme's workbook, its summary, its findings.</summary>
    private const string Office = "office";

    private static readonly ImmutableArray<string> Folders = ["claims", "archive", "ledger", "returns", "projects", "refused"];

    /// <summary>Makes the containers that are not there yet.</summary>
    public Task Create(CancellationToken stop) =>
        Task.WhenAll(Folders.Append(Office).Select(name => account.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: stop)));

    public Task Write(string name, ReadOnlyMemory<byte> content, CancellationToken stop) =>
        Locate(name).UploadAsync(BinaryData.FromBytes(content), overwrite: true, stop);

    public Task<bool> PutIfAbsent(string name, ReadOnlyMemory<byte> content, CancellationToken stop) =>
        IsDone(Locate(name).UploadAsync(BinaryData.FromBytes(content), IfAbsent, stop), BlobErrorCode.BlobAlreadyExists);

    public async Task<Original> Keep(Stream content, CancellationToken stop)
    {
        await using var copy = Temporary();
        var original = await Original.Copy(content, copy, stop);
        copy.Position = 0;
        await IsDone(Locate(original.Name).UploadAsync(copy, IfAbsent, stop), BlobErrorCode.BlobAlreadyExists);
        return original;
    }

    /// <remarks>The whole blob is fetched in one go: a workbook is read from its end, and by many small steps.</remarks>
    public async Task<Stream?> Open(string name, CancellationToken stop)
    {
        var copy = Temporary();
        try
        {
            if (await IsDone(Locate(name).DownloadToAsync(copy, stop), BlobErrorCode.BlobNotFound))
            {
                copy.Position = 0;
                return copy;
            }
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }

        await copy.DisposeAsync();
        return null;
    }

    public async Task<ImmutableArray<string>> List(string folder, CancellationToken stop) =>
        [.. (await Below(folder).Select(file => file.Name).ToListAsync(stop)).Order(StringComparer.Ordinal)];

    public async Task<ImmutableArray<Lying>> Lying(string folder, DateTimeOffset before, CancellationToken stop) =>
        [.. (await Below(folder).Where(file => file.Since < before).ToListAsync(stop)).OrderBy(file => file.Name, StringComparer.Ordinal)];

    public Task Delete(string name, CancellationToken stop) => Locate(name).DeleteIfExistsAsync(cancellationToken: stop);

    private static BlobUploadOptions IfAbsent => new() { Conditions = new() { IfNoneMatch = ETag.All } };

    private IAsyncEnumerable<Lying> Below(string folder)
    {
        var (container, below) = Checked($"{folder.TrimEnd('/')}/").Split('/', 2) is [var first, var rest] ? (first, rest) : default;
        return Folders.Contains(container)
            ? account.GetBlobContainerClient(container).GetBlobsAsync(prefix: below).Select(blob => new Lying($"{container}/{blob.Name}", blob.Properties.LastModified ?? DateTimeOffset.MaxValue))
            : AsyncEnumerable.Empty<Lying>();
    }

    private BlobClient Locate(string name)
    {
        var (container, blob) = Checked(name).Split('/', 2) switch
        {
            [var alone] => (Office, alone),
            [var folder, var rest] when Folders.Contains(folder) && rest.Length > 0 => (folder, rest),
            _ => throw new ArgumentException($"\"{name}\" lies in no folder of the shelf.", nameof(name)),
        };
        return account.GetBlobContainerClient(container).GetBlobClient(blob);
    }

    /// <remarks>On its way a name becomes an address, and dots in that lead to another container.</remarks>
    private static string Checked(string name) => name.Length > 0 && name[0] != '/' && !name.Split('/').Any(part => part is "." or "..")
        ? name
        : throw new ArgumentException($"\"{name}\" leads out of the shelf.", nameof(name));

    /// <summary>Whether the service did as it was asked, or refused for this one reason.</summary>
    private static async Task<bool> IsDone(Task request, BlobErrorCode unless)
    {
        try
        {
            await request;
            return true;
        }
        catch (RequestFailedException refused) when (refused.ErrorCode == unless)
        {
            return false;
        }
    }

    /// <summary>A file that nobody else sees, gone when it is closed.</summary>
    private static FileStream Temporary() =>
        new(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
}
