using System.Collections.Concurrent;
using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;
using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>Reads how far returns have come, and what was certified of them.</summary>
public sealed class Lives(Ledger ledger)
{
    private readonly ConcurrentDictionary<string, Snapshot> snapshots = new(StringComparer.Ordinal);

    /// <summary>What was done about one return.</summary>
    public async Task<ReturnActs> Of(string slug, CancellationToken stop) =>
        await Acts.Read(ledger.Files, slug, await ledger.Journal(Folio.OfReturn(slug), stop), stop);

    /// <summary>A fund's returns as rows tell of them now.</summary>
    /// <param name="slug">The return that is wanted: while nothing of its fund is certified the others do not matter to it.</param>
    public async Task<FundBook> Book(string slug, CancellationToken stop)
    {
        var fund = FundBook.FundOf(slug);
        var acts = ImmutableDictionary.CreateBuilder<string, ReturnActs>(StringComparer.Ordinal);
        foreach (var folio in await ledger.ReturnsOf(fund, stop))
        {
            var of = ReturnRows.SlugOfPartition(folio.Partition);
            acts[of] = await Of(of, stop);
        }

        var slugs = acts.Values.Any(one => one.IsCertified) ? (await ledger.Rows.Slugs(stop)).Where(other => FundBook.FundOf(other) == fund) : [slug];
        var given = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<(Folio, string)>>(StringComparer.Ordinal);
        foreach (var of in slugs)
        {
            given[of] = await ledger.Rows.Givers(of, stop);
        }

        return new(fund, given.ToImmutable(), acts.ToImmutable());
    }

    /// <summary>How far a return has come: decided, once the funder has decided all that was certified.</summary>
    public async Task<Life> Life(ReturnActs acts, Register register, CancellationToken stop) =>
        acts.Life.Status == ReturnStatus.Certified && (await Snapshot(acts.Snapshot, stop)).IsDecided(register) ? acts.Life with { Status = ReturnStatus.Decided } : acts.Life;

    /// <summary>All returns that these contributions and what was certified come to, of one fund.</summary>
    public async Task<ImmutableArray<FunderReturn>> Returns(FundBook book, IEnumerable<Contribution> contributions, CancellationToken stop)
    {
        var certified = new List<Snapshot>();
        foreach (var acts in book.Certified)
        {
            certified.Add(await Snapshot(acts.Snapshot, stop) with { Workbook = new(acts.Workbook, ReturnLine.PathOf(acts.Slug)) });
        }

        return [.. FundReturns.Of(contributions, certified).Select(one => one with { Life = book.ActsOf(one.Slug).Life })];
    }

    /// <summary>What was certified, by its SHA-256.</summary>
    public async Task<Snapshot> Snapshot(string sha256, CancellationToken stop) =>
        snapshots.TryGetValue(sha256, out var known) ? known : snapshots[sha256] = SnapshotFile.Read(new MemoryStream(await Acts.Bytes(ledger.Files, sha256, stop)));
}

/// <summary>One fund's returns as rows tell of them at one moment: who gives what to which, and what was done about each.</summary>
/// <param name="Given">By return: every one of the fund where something is certified, else the one that was asked for.</param>
public sealed record FundBook(string Fund, ImmutableSortedDictionary<string, ImmutableArray<(Folio Folio, string Fingerprint)>> Given, ImmutableDictionary<string, ReturnActs> Acts)
{
    public static string FundOf(string slug) => slug[..slug.IndexOf('/')];

    public ImmutableArray<ReturnActs> Certified { get; } = [.. Acts.Values.Where(acts => acts.IsCertified).OrderBy(acts => PeriodOf(acts.Slug), Closing.InOrder)];

    public ReturnActs ActsOf(string slug) => Acts.GetValueOrDefault(slug) ?? ReturnActs.None(slug);

    public ImmutableArray<(Folio Folio, string Fingerprint)> GiversOf(string slug) => Given.GetValueOrDefault(slug) is { IsDefault: false } givers ? givers : [];

    /// <summary>What a return is built from, project by project: with something certified all that the fund is given, for differences are told from all that stands.</summary>
    public IEnumerable<(string Slug, Folio Folio, string Fingerprint)> SourcesOf(string slug) =>
        (Certified.IsEmpty ? [slug] : Given.Keys).SelectMany(one => GiversOf(one).Select(giver => (one, giver.Folio, giver.Fingerprint))).OrderBy(giver => giver.Folio.Partition, StringComparer.Ordinal);

    /// <summary>Every return there is or, with something certified, may come to be.</summary>
    public IEnumerable<string> Slugs => Given.Keys.Concat(Takers).Distinct();

    /// <summary>The returns that take what changes in certified ones.</summary>
    private List<string> Takers => takers ??= [.. Taking().Distinct()];

    private List<string>? takers;

    private IEnumerable<string> Taking()
    {
        var open = Given.Where(given => !given.Value.IsEmpty && !ActsOf(given.Key).IsCertified).Select(given => PeriodOf(given.Key)).ToList();
        var certified = Certified.Select(acts => PeriodOf(acts.Slug)).ToList();
        return Certified.Where(acts => !Closing.IsOne(acts.Slug)).Select(acts => $"{Fund}/{Closing.NextOpen(PeriodOf(acts.Slug), open, certified)}");
    }

    /// <summary>A digest of everything from which a return follows.</summary>
    public string InputsOf(string slug)
    {
        var acts = ActsOf(slug);
        return acts.IsCertified ? Digest.Of("certified", acts.Workbook) : Digest.Of(
        [
            Digest.Program, acts.End, .. Told(GiversOf(slug)),
            .. Takers.Contains(slug) ? Certified.SelectMany(certified => new[] { certified.Snapshot, certified.Workbook }).Concat(Given.Where(given => !given.Value.IsEmpty).SelectMany(given => Told(given.Value).Prepend(given.Key))) : [],
        ]);
    }

    private static IEnumerable<string> Told(IEnumerable<(Folio Folio, string Fingerprint)> givers) => givers.SelectMany(giver => new[] { giver.Folio.Partition, giver.Fingerprint });

    public static string PeriodOf(string slug) => slug[(slug.IndexOf('/') + 1)..];
}
