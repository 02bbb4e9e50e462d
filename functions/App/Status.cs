using System.Collections.Immutable;
using FundingPipeline.Return;

namespace FundingPipeline.App;

/// <summary>How the work stands.</summary>
/// <param name="Arrivals">Files taken in, notes among them.</param>
/// <param name="Returns">Returns that are written.</param>
/// <param name="Waiting">Messages on the queues, seen or hidden.</param>
/// <param name="Certified">Of them those that are certified.</param>
public sealed record StatusNow(int Arrivals, int Projects, int Returns, int Certified, int Waiting, ImmutableArray<Stuck> Stuck);

/// <summary>How far one return has come.</summary>
/// <param name="Versions">The SHA-256 of each version that was written and is kept, the first first.</param>
/// <param name="Sections">Of a draft as it stands now; of a certified return none, for it waits for nobody.</param>
public sealed record ReturnNow(string Slug, Life Life, IReadOnlyList<string> Versions, ImmutableArray<Section> Sections);

/// <summary>Says how the work stands: what waits, and what is stuck.</summary>
public sealed class Status(Workplace at)
{
    public async Task<StatusNow> Now(CancellationToken stop)
    {
        var waiting = 0;
        foreach (var queue in new[] { Queues.Scanned, Queues.Ingest, Queues.Reconcile, Queues.Return })
        {
            waiting += await at.Work.Count(queue, stop) + await at.Work.Count(queue + Queues.Poison, stop);
        }

        var folios = await at.Ledger.Folios(stop);
        var (returns, certified) = await Returns(stop);
        return new(
            (await at.Ledger.Arrivals(stop)).Count(arrival => arrival.IsPost), folios.Count(folio => folio.IsProject), returns, certified,
            waiting, await at.Lookout.Look(stop));
    }

    /// <exception cref="ActRefusedException">There is no such return.</exception>
    public async Task<ReturnNow> Of(string slug, CancellationToken stop)
    {
        if (!(await at.Ledger.Rows.Slugs(stop)).Contains(slug))
        {
            throw new ActRefusedException($"There is no return {slug}. Name it by its fund and period, as srb/2000-01-Q4.");
        }

        var (acts, build) = (await at.Lives.Of(slug, stop), new BuildReturn(at));
        var draft = acts.IsCertified ? null : await build.Draft(await at.Lives.Book(slug, stop), slug, stop);
        return new(slug, acts.Life, await build.Versions(slug, stop), draft is null ? [] : Section.Of(draft));
    }

    private async Task<(int Written, int Certified)> Returns(CancellationToken stop)
    {
        var (written, certified) = (0, 0);
        foreach (var slug in await at.Ledger.Rows.Slugs(stop))
        {
            written += Built.Read(await at.Ledger.Rows.Get(ReturnRows.PartitionOf(slug), PageRows.Now, stop)).Sha256.Length > 0 ? 1 : 0;
            certified += (await at.Lives.Of(slug, stop)).IsCertified ? 1 : 0;
        }

        return (written, certified);
    }
}
