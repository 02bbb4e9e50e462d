using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace FundingPipeline.Storage;

/// <summary>Everything that was ever sent in, page by page: one line in a journal for each arrival, none ever changed.</summary>
/// <remarks>
/// The ledger is the set of arrivals. Whatever else the pipeline writes follows from that set alone, so work that was
/// cut off is finished by doing it again, and in what order post was opened changes nothing.
/// </remarks>
public sealed class Ledger(IShelf shelf)
{
    private const string Index = "folios";
    private const string Paths = "paths";
    private const string Done = "taken-in";

    public IFiles Files => shelf.Files;

    /// <summary>Rows beside the arrivals: what follows from them, kept so that it need not be worked out again.</summary>
    public IRows Rows { get; } = new SealedRows(shelf.Rows);

    /// <summary>Enters an arrival on a page unless the same bytes came under the same path before; says whether it did.</summary>
    /// <remarks>The original is kept first: a row never points at nothing. The journal's line, its end and the arrival's own row are one commit.</remarks>
    public async Task<bool> Enter(Folio folio, Arrival arrival, CancellationToken stop)
    {
        await Open(folio, stop);
        while (await Rows.Get(folio.Partition, KeyOf(arrival), stop) is null)
        {
            var end = await Rows.Get(folio.Partition, Head.Key, stop);
            var entry = JournalEntry.After(end is null ? Head.None : Head.Read(end), arrival);
            if (await Rows.Commit(
                folio.Partition,
                [
                    new Add(KeyOf(arrival), $"{entry.Number}"),
                    new Add(entry.Key, entry.Text),
                    end is null ? new Add(Head.Key, entry.Head.Text) : new Replace(end, entry.Head.Text),
                ],
                stop))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds to a page what follows from everything on it, in one commit: of two who decide at once the later decides again.</summary>
    /// <param name="decide">What to add, by what is there; nothing when there is nothing to add. It may be asked more than once.</param>
    public async Task Append(Folio folio, Func<ImmutableArray<JournalEntry>, Task<ImmutableArray<Arrival>>> decide, CancellationToken stop)
    {
        await Open(folio, stop);
        while (true)
        {
            var end = await Rows.Get(folio.Partition, Head.Key, stop);
            var head = end is null ? Head.None : Head.Read(end);
            ImmutableArray<JournalEntry> journal = [.. (await Journal(folio, stop)).Take((int)head.Number)];
            var added = (await decide(journal)).Aggregate(ImmutableArray<JournalEntry>.Empty, (lines, arrival) => lines.Add(JournalEntry.After(lines.IsEmpty ? head : lines[^1].Head, arrival)));
            if (added.IsEmpty || await Add(folio, end, added, stop))
            {
                return;
            }
        }
    }

    /// <returns>Whether the lines stand on the page; a commit whose reply got lost is told from one that was refused by reading back.</returns>
    private async Task<bool> Add(Folio folio, Row? end, ImmutableArray<JournalEntry> added, CancellationToken stop) =>
        await Rows.Commit(
            folio.Partition,
            [
                .. added.SelectMany(entry => new Change[] { new Add(KeyOf(entry.Arrival), $"{entry.Number}"), new Add(entry.Key, entry.Text) }),
                end is null ? new Add(Head.Key, added[^1].Head.Text) : new Replace(end, added[^1].Head.Text),
            ],
            stop)
        || (await Rows.Get(folio.Partition, added[^1].Key, stop))?.Text == added[^1].Text;

    /// <summary>Opens a page, so that it is listed though nothing came for it yet.</summary>
    public async Task Open(Folio folio, CancellationToken stop)
    {
        if (await Rows.Get(Index, folio.Partition, stop) is null)
        {
            await Rows.Commit(Index, [new Put(folio.Partition, "")], stop);
        }
    }

    /// <summary>Every page, the office's, the projects' and the returns', in ordinal order.</summary>
    public async Task<ImmutableArray<Folio>> Folios(CancellationToken stop) =>
        [.. await Rows.List(Index, "", stop).Select(row => new Folio(row.Key)).ToListAsync(stop)];

    /// <summary>The pages of a fund's returns of which anything was done, in ordinal order.</summary>
    public async Task<ImmutableArray<Folio>> ReturnsOf(string fund, CancellationToken stop) =>
        [.. await Rows.List(Index, Folio.OfReturn($"{fund}/").Partition, stop).Select(row => new Folio(row.Key)).ToListAsync(stop)];

    /// <summary>The lines of a page's journal, in the order in which they were written.</summary>
    public async Task<ImmutableArray<JournalEntry>> Journal(Folio folio, CancellationToken stop) =>
        [.. await Rows.List(folio.Partition, JournalEntry.Prefix, stop).Select(JournalEntry.Read).ToListAsync(stop)];

    /// <summary>A page's arrivals, in ordinal order of path and then of SHA-256, whatever order they came in.</summary>
    public async Task<ImmutableArray<Arrival>> Arrivals(Folio folio, CancellationToken stop) =>
        InOrder((await Journal(folio, stop)).Select(entry => entry.Arrival));

    /// <summary>Every arrival of every page, each once, in the same order.</summary>
    public async Task<ImmutableArray<Arrival>> Arrivals(CancellationToken stop)
    {
        var all = new List<Arrival>();
        foreach (var folio in await Folios(stop))
        {
            all.AddRange(await Arrivals(folio, stop));
        }

        return InOrder(all.Distinct());
    }

    /// <summary>Notes under which path an arrival came and on which page it stands.</summary>
    /// <returns>The pages of other files that came under the same path: their answers can no longer bear its name alone.</returns>
    public async Task<ImmutableArray<Folio>> SamePath(Arrival arrival, Folio folio, CancellationToken stop)
    {
        await Rows.Commit(Paths, [new Put(PathKey(arrival.Path, arrival.Sha256), folio.Partition)], stop);
        return [.. (await Under(arrival.Path, stop)).Where(row => !row.Key.EndsWith(arrival.Sha256, StringComparison.Ordinal)).Select(row => new Folio(row.Text))];
    }

    /// <summary>Notes that a file is taken in: it is entered, and everybody who must look again was asked. The last thing done for it.</summary>
    public Task TakenIn(Arrival arrival, CancellationToken stop) => Rows.Commit(Done, [new Put(PathKey(arrival.Path, arrival.Sha256), "")], stop);

    /// <summary>Whether these bytes were taken in under this path.</summary>
    public async Task<bool> IsTakenIn(string path, string sha256, CancellationToken stop) => await Rows.Get(Done, PathKey(path, sha256), stop) is not null;

    /// <summary>Whether any file was taken in under this path.</summary>
    public async Task<bool> Knows(string path, CancellationToken stop) => await Rows.List(Done, PathKey(path, ""), stop).AnyAsync(stop);

    /// <summary>Says of any path whether some file was taken in under it: for whoever asks of all of them, in one look.</summary>
    public async Task<Func<string, bool>> Known(CancellationToken stop)
    {
        var known = await Rows.List(Done, "", stop).Select(row => row.Key.Split('|')[0]).ToHashSetAsync(StringComparer.Ordinal, stop);
        return path => known.Contains(HashOf(path));
    }

    /// <summary>The page on which a file stands; null when none came under that path.</summary>
    /// <param name="path">What <see cref="HashOf"/> makes of the path.</param>
    public async Task<Folio?> PageOf(string path, string sha256, CancellationToken stop) => await Rows.Get(Paths, $"{path}|{sha256}", stop) is { } row ? new Folio(row.Text) : null;

    /// <summary>Those of some paths under which more than one file came.</summary>
    public async Task<ImmutableHashSet<string>> SharedPaths(IEnumerable<string> paths, CancellationToken stop)
    {
        var shared = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if ((await Under(path, stop)).Count > 1)
            {
                shared.Add(path);
            }
        }

        return shared.ToImmutable();
    }

    private ValueTask<List<Row>> Under(string path, CancellationToken stop) => Rows.List(Paths, PathKey(path, ""), stop).ToListAsync(stop);

    private static string PathKey(string path, string sha256) => $"{HashOf(path)}|{sha256}";

    public static string KeyOf(Arrival arrival) => $"arrival|{arrival.Sha256}|{HashOf(arrival.Path)}|{arrival.Kind}";

    /// <summary>Sixteen digits that stand for a text in a key.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));

    private static ImmutableArray<Arrival> InOrder(IEnumerable<Arrival> arrivals) =>
    [
        .. arrivals.OrderBy(arrival => arrival.Path, StringComparer.Ordinal)
            .ThenBy(arrival => arrival.Sha256, StringComparer.Ordinal)
            .ThenBy(arrival => arrival.Kind),
    ];
}
