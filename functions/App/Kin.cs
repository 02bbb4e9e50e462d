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
    public Task Introduce(Folio folio, Claim claim, CancellationToken stop) =>
        rows.PutEach([.. Keys(claim).Select(key => (key.Partition, new Put($"{key.Hash}|{folio.Partition}|{key.Ledger}", "")))], stop);

    /// <summary>The other projects that cite what this claim cites, and from now on are reconciled beside it.</summary>
    public async Task<ImmutableArray<Folio>> Meet(Folio folio, Claim claim, CancellationToken stop)
    {
        var met = new HashSet<Folio>();
        foreach (var key in Keys(claim))
        {
            await foreach (var row in rows.List(key.Partition, $"{key.Hash}|", stop))
            {
                if (CiterOf(row) is var (other, ledger) && other != folio && (ledger == key.Ledger || ledger == Unsaid || key.Ledger == Unsaid))
                {
                    met.Add(other);
                }
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

    private static IEnumerable<Key> Keys(Claim claim)
    {
        var ledger = claim.Cover.Ledger is { Length: > 0 } said ? Ledger.HashOf(Plain(said)) : Unsaid;
        return claim.Costs.Select(cost => Plain(cost.LedgerReference)).Where(reference => reference.Length > 0).Select(reference => new Key("cost", reference, ledger))
            .Concat(claim.Outcomes.Select(outcome => new Key("person", Plain(outcome.Person), Unsaid)))
            .Distinct();
    }

    private static string Plain(string text) => text.Trim().ToUpperInvariant();

    /// <summary>The hash, then the page, which has one bar of its own, then the ledger.</summary>
    private static (Folio Other, string Ledger) CiterOf(Row row)
    {
        var (first, last) = (row.Key.IndexOf('|'), row.Key.LastIndexOf('|'));
        return (new(row.Key[(first + 1)..last]), row.Key[(last + 1)..]);
    }

    private readonly record struct Key(string Kind, string Text, string Ledger)
    {
        public string Hash { get; } = Storage.Ledger.HashOf($"{Kind} {Text}");

        /// <summary>Sixteen partitions, so that a city's claims do not queue for one.</summary>
        public string Partition => $"keys-{Hash[0]}";
    }
}
