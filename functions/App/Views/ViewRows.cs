using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>What pages and the API show of a page of the ledger, written whenever that page is worked out, and only read afterwards.</summary>
/// <remarks>A view is a file of JSON kept by its SHA-256; the page's own row names it, and changes with everything else that the
/// page says of itself. Lists never wait for anything to be reconciled.</remarks>
public sealed class ViewRows(Ledger ledger)
{
    private const string View = "view";
    private const string Bodies = "body|";

    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web);

    /// <summary>The last of each page: of a project with a thousand claims each is large.</summary>
    private readonly ConcurrentDictionary<string, (string Sha256, object View)> known = new(StringComparer.Ordinal);

    /// <summary>Keeps a view where nobody looks for it yet.</summary>
    /// <returns>The change of the page's rows that shows it.</returns>
    public async Task<Change> Keep<T>(T view, CancellationToken stop)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(view, Plain);
        var sha256 = Digest.Of(bytes);
        await ledger.Files.PutIfAbsent(KeptFile.NameOf(sha256), bytes, stop);
        return new Put(View, sha256);
    }

    /// <summary>The change of a page's rows by which it shows nothing any more.</summary>
    public static Change Gone { get; } = new Put(View, "");

    /// <summary>Notes to which accountable body a project belongs.</summary>
    public async Task Belongs(Folio project, string body, CancellationToken stop)
    {
        if (body.Length > 0 && await ledger.Rows.Get(Bodies + body, project.Partition, stop) is null)
        {
            await ledger.Rows.Commit(Bodies + body, [new Put(project.Partition, "")], stop);
        }
    }

    /// <summary>Projects that belong to a body or once did: whoever looks makes sure.</summary>
    public async Task<ImmutableArray<Folio>> Of(string body, CancellationToken stop) =>
        [.. await ledger.Rows.List(Bodies + body, "", stop).Select(row => new Folio(row.Key)).ToListAsync(stop)];

    /// <summary>What a page shows; null when it was never worked out.</summary>
    public async Task<T?> Read<T>(string partition, CancellationToken stop)
        where T : class =>
        await ledger.Rows.Get(partition, View, stop) is { Text.Length: > 0 } row ? await Open<T>(partition, row.Text, stop) : null;

    private async Task<T> Open<T>(string partition, string sha256, CancellationToken stop)
        where T : class
    {
        if (known.TryGetValue(partition, out var last) && last.Sha256 == sha256)
        {
            return (T)last.View;
        }

        var kept = await ledger.Files.Kept(sha256, stop)
            ?? throw new InvalidOperationException($"{KeptFile.NameOf(sha256)}, which a page shows, is gone or is not the file that was kept. Run verify.");
        var read = JsonSerializer.Deserialize<T>(kept, Plain) ?? throw new JsonException($"{sha256} is no view.");
        known[partition] = (sha256, read);
        return read;
    }
}
