using System.Collections.Concurrent;
using System.Collections.Immutable;
using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>Writes workbooks for others to take: kept for ever by their SHA-256, and published under their names.</summary>
/// <remarks>Which bytes a name has is a row of the page that wrote it, and those rows change together with the page's own:
/// whoever worked so long that somebody else did the work meanwhile changes none of them. What lies under a name follows
/// its row, and is put right from it at any time, in a folder that was emptied or given anew, without working anything out.</remarks>
public sealed class Publisher(Ledger ledger, IFiles output, Tools tools)
{
    private const string Wrote = "wrote|";
    private const int MostPrinted = 100_000;

    private readonly ConcurrentDictionary<string, string> printed = new(StringComparer.Ordinal);

    /// <summary>Prints workbooks and keeps their bytes, where nobody looks for them yet.</summary>
    public async Task<ImmutableArray<Published>> Keep(IEnumerable<Workbooks.Wanted> wanted, CancellationToken stop)
    {
        var kept = ImmutableArray.CreateBuilder<Published>();
        foreach (var workbook in wanted)
        {
            kept.Add(new(workbook.Name, printed.GetValueOrDefault(workbook.From) ?? await Keep(workbook, stop)));
        }

        return kept.ToImmutable();
    }

    /// <summary>Of a project's thousand claims one more changes few: whoever remembers what an answer was printed from prints those few.</summary>
    private async Task<string> Keep(Workbooks.Wanted workbook, CancellationToken stop)
    {
        var bytes = await Print(workbook, stop);
        var sha256 = Digest.Of(bytes);
        await ledger.Files.PutIfAbsent(KeptFile.NameOf(sha256), bytes, stop);
        if (workbook.From.Length > 0 && printed.Count < MostPrinted)
        {
            printed[workbook.From] = sha256;
        }

        return sha256;
    }

    /// <summary>A workbook's bytes. A certified one was printed when it was certified, and never is again.</summary>
    public Task<byte[]> Print(Workbooks.Wanted workbook, CancellationToken stop) => workbook.Shows is Workbooks.Certified ? workbook.Write(stop) : tools.Print(workbook, stop);

    /// <summary>How a page's rows change when it publishes these workbooks and none besides.</summary>
    public async Task<ImmutableArray<Change>> Changes(string partition, ImmutableArray<Published> now, CancellationToken stop) => Changes(await Written(partition, stop), now);

    /// <summary>The same for whoever looked at the rows before working for long: what others published meanwhile stays.</summary>
    public static ImmutableArray<Change> Changes(ImmutableArray<Row> rows, ImmutableArray<Published> now)
    {
        var before = rows.ToDictionary(row => Published.Read(row.Text).Name, row => row.Text, StringComparer.Ordinal);
        var names = now.Select(workbook => workbook.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. now.Concat(before.Keys.Where(name => !names.Contains(name)).Select(Published.Gone))
                .Where(workbook => before.GetValueOrDefault(workbook.Name) != workbook.Text)
                .Select(RowOf),
        ];
    }

    /// <summary>The row that says what a name has.</summary>
    public static Change RowOf(Published published) => new Put(KeyOf(published.Name), published.Text);

    private static string KeyOf(string name) => Wrote + Ledger.HashOf(name);

    /// <summary>Publishes workbooks besides those that a page has published already.</summary>
    public async Task Add(string partition, ImmutableArray<Published> more, CancellationToken stop)
    {
        var before = (await Written(partition, stop)).Select(row => row.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var some in more.Where(workbook => !before.Contains(workbook.Text)).Chunk(RowLimits.RowsInACommit))
        {
            await ledger.Rows.Commit(partition, [.. some.Select(RowOf)], stop);
            foreach (var workbook in some)
            {
                if (await ledger.Rows.Get(partition, KeyOf(workbook.Name), stop) is { } row)
                {
                    await Restore(row, stop);
                }
            }
        }
    }

    /// <summary>What a page's rows say of workbooks.</summary>
    public async Task<ImmutableArray<Row>> Written(string partition, CancellationToken stop) => [.. await ledger.Rows.List(partition, Wrote, stop).ToListAsync(stop)];

    /// <summary>Sees to it that every name of a page has what its row says.</summary>
    public async Task Show(string partition, CancellationToken stop)
    {
        foreach (var row in await Written(partition, stop))
        {
            await Restore(row, stop);
        }
    }

    /// <summary>Sees to it that a name has what its row says, until the row says what it said before: whoever puts an old workbook over a new one finds out.</summary>
    public async Task Restore(Row row, CancellationToken stop)
    {
        while (!await IsAsItSays(row, stop))
        {
            var before = row;
            if (await ledger.Rows.Get(row.Partition, row.Key, stop) is not { } now)
            {
                await output.Delete(Published.Read(row.Text).Name, stop);
                return;
            }

            row = now;
            if (row.Tag == before.Tag)
            {
                return;
            }
        }
    }

    /// <summary>Whether nothing had to be done.</summary>
    private async Task<bool> IsAsItSays(Row row, CancellationToken stop)
    {
        var published = Published.Read(row.Text);
        if (published.IsGone)
        {
            // The row goes last: whoever dies before leaves word of what is still to be taken away.
            await output.Delete(published.Name, stop);
            await ledger.Rows.Commit(row.Partition, [new Remove(row)], stop);
            return false;
        }

        if (await HashOf(published.Name, stop) == published.Sha256)
        {
            return true;
        }

        await PutBack(published, stop);
        return false;
    }

    private async Task PutBack(Published published, CancellationToken stop)
    {
        var bytes = await ledger.Files.Kept(published.Sha256, stop)
            ?? throw new InvalidOperationException($"{KeptFile.NameOf(published.Sha256)}, which was published as {published.Name}, is gone or is not the file that was kept. Run verify.");
        await output.Write(published.Name, bytes, stop);
    }

    /// <summary>What a page published under a name, as it is kept; null when there is nothing of that name.</summary>
    public async Task<(Stream Content, string Sha256)?> Open(string partition, string name, CancellationToken stop) =>
        await ledger.Rows.Get(partition, KeyOf(name), stop) is { } row && Published.Read(row.Text) is { IsGone: false } published
        && await ledger.Files.Open(KeptFile.NameOf(published.Sha256), stop) is { } content
            ? (content, published.Sha256)
            : null;

    private async Task<string?> HashOf(string name, CancellationToken stop)
    {
        await using var there = await output.Open(name, stop);
        return there is null ? null : Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(there, stop));
    }
}

/// <summary>A workbook's name and the SHA-256 of its bytes.</summary>
public sealed record Published(string Name, string Sha256)
{
    private const string Nothing = "----------------------------------------------------------------";

    /// <summary>Whether it is no longer published, and may still have to be taken away.</summary>
    public bool IsGone => Sha256 == Nothing;

    public string Text => $"{Sha256} {Name}";

    public static Published Gone(string name) => new(name, Nothing);

    public static Published Read(string text) => new(text[65..], text[..64]);
}
