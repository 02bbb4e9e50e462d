using System.Collections.Immutable;
using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>Writes workbooks for others to take: kept for ever by their SHA-256, and published under their names.</summary>
/// <remarks>Which bytes a name has is a row of the page that wrote it. A folder of workbooks that was emptied, or given
/// anew, is filled again from the rows without working anything out. A row is written before its workbook, and read
/// again after a workbook was put back: so whoever puts an old one back over a new one finds out, and mends it.</remarks>
public sealed class Publisher(Ledger ledger, IFiles output, Tools tools)
{
    private const string Wrote = "wrote|";

    /// <summary>Writes everything that a page gives rise to, and takes away what it no longer does.</summary>
    /// <returns>The SHA-256 of each, by name.</returns>
    public async Task<ImmutableDictionary<string, string>> Write(string partition, IEnumerable<Workbooks.Wanted> wanted, CancellationToken stop)
    {
        var before = await Written(partition, stop);
        var now = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var workbook in wanted)
        {
            var bytes = await Print(workbook, stop);
            var sha256 = Digest.Of(bytes);
            await ledger.Files.PutIfAbsent(Kept(sha256), bytes, stop);
            await ledger.Rows.Commit(partition, [new Put(KeyOf(workbook.Name), new Published(workbook.Name, sha256).Text)], stop);
            await output.Write(workbook.Name, bytes, stop);
            now[workbook.Name] = sha256;
        }

        foreach (var stale in before.Where(file => !now.ContainsKey(file.Name)))
        {
            await output.Delete(stale.Name, stop);
            await ledger.Rows.Set(partition, KeyOf(stale.Name), null, stop);
            await output.Delete(stale.Name, stop);
        }

        return now.ToImmutable();
    }

    /// <summary>A workbook's bytes. A certified one was printed when it was certified, and never is again.</summary>
    public Task<byte[]> Print(Workbooks.Wanted workbook, CancellationToken stop) => workbook.Shows is Workbooks.Certified ? workbook.Write(stop) : tools.Print(workbook, stop);

    /// <summary>What a page has written.</summary>
    public async Task<ImmutableArray<Published>> Written(string partition, CancellationToken stop) =>
        [.. await ledger.Rows.List(partition, Wrote, stop).Select(row => Published.Read(row.Text)).ToListAsync(stop)];

    /// <summary>Puts a workbook in its place again if it is not there as it was written, until its row says what it said before.</summary>
    public async Task Restore(string partition, Published published, CancellationToken stop)
    {
        for (var now = published; await HashOf(now.Name, stop) != now.Sha256;)
        {
            await PutBack(now, stop);
            if (await ledger.Rows.Get(partition, KeyOf(now.Name), stop) is not { } row)
            {
                await output.Delete(now.Name, stop);
                return;
            }

            now = Published.Read(row.Text);
        }
    }

    private async Task PutBack(Published published, CancellationToken stop)
    {
        await using var kept = await ledger.Files.Open(Kept(published.Sha256), stop)
            ?? throw new InvalidOperationException($"The ledger has lost {published.Sha256}, which it published as {published.Name}.");
        using var bytes = new MemoryStream();
        await kept.CopyToAsync(bytes, stop);
        if (Digest.Of(bytes.ToArray()) != published.Sha256)
        {
            throw new InvalidOperationException($"{Kept(published.Sha256)}, which was published as {published.Name}, is not the file that was kept. Run verify.");
        }

        await output.Write(published.Name, bytes.ToArray(), stop);
    }

    public static string Kept(string sha256) => $"ledger/{sha256}";

    private static string KeyOf(string name) => Wrote + Ledger.HashOf(name);

    private async Task<string?> HashOf(string name, CancellationToken stop)
    {
        await using var there = await output.Open(name, stop);
        return there is null ? null : Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(there, stop));
    }
}

/// <summary>A workbook's name and the SHA-256 of its bytes.</summary>
public sealed record Published(string Name, string Sha256)
{
    public string Text => $"{Sha256} {Name}";

    public static Published Read(string text) => new(text[65..], text[..64]);
}
