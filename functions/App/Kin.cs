using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>Which projects may cite one transaction or one person: told by rows of keys, so that nobody reads the whole ledger to find out.</summary>
/// <remarks>
/// A claim's keys are written before the claim is entered, and looked up after. Of two claims that come at once, the
/// later to be entered finds the other's keys and sees to it that both projects are reconciled again: one invoice in
/// two projects is found whichever arrives last.
/// </remarks>
public sealed class Kin(IRows rows)
{
    private const string With = "with|";

    /// <summary>Writes what a claim cites.</summary>
    public Task Introduce(Folio folio, ImmutableArray<Cited> cites, CancellationToken stop) =>
        rows.PutEach([.. cites.Select(cited => (cited.Partition, new Put($"{cited.Hash}|{folio.Partition}|{cited.Ledger}", "")))], stop);

    /// <summary>The other projects that cite what a claim cites, and from now on are reconciled beside it.</summary>
    public async Task<ImmutableArray<Folio>> Meet(Folio folio, ImmutableArray<Cited> cites, CancellationToken stop)
    {
        var met = new HashSet<Folio>();
        var ledgers = cites.ToLookup(cited => cited.Hash, cited => cited.Ledger, StringComparer.Ordinal);
        await foreach (var row in rows.ListEach([.. cites.Select(cited => (cited.Partition, $"{cited.Hash}|")).Distinct()], stop))
        {
            if (!IsOf(row, folio) && CiterOf(row) is var (hash, other, ledger) && (ledger == Unsaid || ledgers[hash].Any(own => own == ledger || own == Unsaid)))
            {
                met.Add(other);
            }
        }

        foreach (var other in met)
        {
            await rows.Commit(folio.Partition, [new Put(With + other.Partition, "")], stop);
            await rows.Commit(other.Partition, [new Put(With + folio.Partition, "")], stop);
        }

        return [.. met];
    }

    /// <summary>Projects that are reconciled beside this one, in ordinal order.</summary>
    public async Task<ImmutableArray<Folio>> Of(Folio folio, CancellationToken stop) =>
        [.. await rows.List(folio.Partition, With, stop).Select(row => new Folio(row.Key[With.Length..])).ToListAsync(stop)];

    /// <summary>A claim that does not name its ledger is its accountable body's, which only the register knows: it may be any.</summary>
    private const string Unsaid = "-";

    /// <summary>What a claim cites, each once and in the order in which rows lie on the shelf: neighbours are written and found together.</summary>
    public static ImmutableArray<Cited> Cites(Claim claim)
    {
        var ledger = claim.Cover.Ledger is { Length: > 0 } said ? Ledger.HashOf(Plain(said)) : Unsaid;
        var costs = claim.Costs.Select(cost => Plain(cost.LedgerReference)).Where(reference => reference.Length > 0).ToHashSet(StringComparer.Ordinal);
        var persons = claim.Outcomes.Where(outcome => outcome.IsSomebodys).Select(outcome => Plain(outcome.Person)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. costs.Select(reference => new Cited(Ledger.HashOf($"cost {reference}"), ledger))
                .Concat(persons.Select(person => new Cited(Ledger.HashOf($"person {person}"), Unsaid)))
                .OrderBy(cited => cited.Hash, StringComparer.Ordinal),
        ];
    }

    private static string Plain(string text) => text.Trim().ToUpperInvariant();

    /// <summary>Whether a page wrote the row itself: nearly all that a long claim finds are its own.</summary>
    private static bool IsOf(Row row, Folio folio) =>
        row.Key.AsSpan(row.Key.IndexOf('|') + 1) is var citer && citer[..citer.LastIndexOf('|')].SequenceEqual(folio.Partition);

    /// <summary>The hash, then the page, which has one bar of its own, then the ledger.</summary>
    private static (string Hash, Folio Other, string Ledger) CiterOf(Row row)
    {
        var (first, last) = (row.Key.IndexOf('|'), row.Key.LastIndexOf('|'));
        return (row.Key[..first], new(row.Key[(first + 1)..last]), row.Key[(last + 1)..]);
    }
}

/// <summary>A transaction or a person that a claim cites.</summary>
/// <param name="Hash">Sixteen digits that stand for it.</param>
/// <param name="Ledger">The same for the ledger that it belongs to.</param>
public readonly record struct Cited(string Hash, string Ledger)
{
    /// <summary>Sixteen partitions, so that a city's claims do not queue for one.</summary>
    public string Partition => Partitions[Convert.ToInt32($"{Hash[0]}", 16)];

    private static readonly ImmutableArray<string> Partitions = [.. "0123456789abcdef".Select(digit => $"keys-{digit}")];
}
