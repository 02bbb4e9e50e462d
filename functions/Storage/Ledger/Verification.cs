using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace FundingPipeline.Storage;

/// <summary>Proves a ledger: every row as it was written, every journal an unbroken chain, every kept file the one its name says.</summary>
public sealed class Verification(IShelf shelf)
{
    private readonly Ledger ledger = new(shelf);

    /// <summary>Everything that is not as it was written; nothing when the ledger is whole.</summary>
    public async IAsyncEnumerable<string> Breaks([EnumeratorCancellation] CancellationToken stop)
    {
        if (await shelf.Damage(stop) is { } damage)
        {
            yield return damage;
            yield break;
        }

        var isBroken = false;
        var folios = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in shelf.Rows.All(stop))
        {
            if (row.Key == Head.Key || new Folio(row.Partition).IsProject)
            {
                folios.Add(row.Partition);
            }

            if (!SealedRows.IsWhole(row))
            {
                isBroken = true;
                yield return $"The row {row.Key} of {row.Partition} is not as it was written.";
            }
        }

        if (isBroken)
        {
            yield break;
        }

        var listed = await ledger.Folios(stop);
        var known = listed.ToHashSet();
        foreach (var lost in folios.Select(partition => new Folio(partition)).Where(folio => folio != Folio.Office && !known.Contains(folio)))
        {
            yield return $"The page {lost} is in no list of pages.";
        }

        foreach (var folio in listed.Append(Folio.Office).Distinct())
        {
            foreach (var broken in await Journal(folio, stop))
            {
                yield return broken;
            }
        }

        foreach (var folder in new[] { "archive", "ledger" })
        {
            await foreach (var broken in Files(folder, stop))
            {
                yield return broken;
            }
        }
    }

    /// <summary>Whether some journal has this hash in its chain: what was printed with it then is still part of the ledger.</summary>
    public async Task<bool> Has(string head, CancellationToken stop)
    {
        foreach (var folio in await ledger.Folios(stop))
        {
            if ((await ledger.Journal(folio, stop)).Any(entry => entry.Hash.Equals(head, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A break, unless something came while we looked: then we look again.</summary>
    private async Task<List<string>> Journal(Folio folio, CancellationToken stop)
    {
        while (true)
        {
            var before = await ledger.Rows.Get(folio.Partition, Head.Key, stop);
            var breaks = await JournalNow(folio, stop).ToListAsync(stop);
            if (breaks.Count == 0 || (await ledger.Rows.Get(folio.Partition, Head.Key, stop))?.Text == before?.Text)
            {
                return breaks;
            }
        }
    }

    private async IAsyncEnumerable<string> JournalNow(Folio folio, [EnumeratorCancellation] CancellationToken stop)
    {
        var end = Head.None;
        var arrivals = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in await ledger.Journal(folio, stop))
        {
            if (!entry.Follows(end))
            {
                yield return $"Line {entry.Number} of the journal of {folio} does not follow from line {end.Number}.";
            }

            end = entry.Head;
            arrivals.Add(Ledger.KeyOf(entry.Arrival));
            if (await shelf.Files.Open(Original.NameOf(entry.Arrival.Sha256), stop) is not { } original)
            {
                yield return $"The archive has lost {entry.Arrival.Sha256}, which came as {entry.Arrival.Path}.";
                continue;
            }

            await original.DisposeAsync();
        }

        if (await ledger.Rows.Get(folio.Partition, Head.Key, stop) is not { } row ? end != Head.None : Head.Read(row) != end)
        {
            yield return $"The journal of {folio} ends at line {end.Number}, and that is not where it ended.";
        }

        var entered = await ledger.Rows.List(folio.Partition, "arrival|", stop).Select(arrival => arrival.Key).ToListAsync(stop);
        if (!arrivals.SetEquals(entered))
        {
            yield return $"The arrivals of {folio} are not those of its journal.";
        }
    }

    private async IAsyncEnumerable<string> Files(string folder, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var name in await shelf.Files.List(folder, stop))
        {
            await using var file = await shelf.Files.Open(name, stop);
            if (file is null || Convert.ToHexStringLower(await SHA256.HashDataAsync(file, stop)) != name[(folder.Length + 1)..])
            {
                yield return $"The file {name} is not the one that was kept.";
            }
        }
    }
}
