using System.Collections.Immutable;

namespace FundingPipeline.App;

/// <summary>How the work stands.</summary>
/// <param name="Arrivals">Files taken in, notes among them.</param>
/// <param name="Returns">Returns that projects give anything now.</param>
/// <param name="Waiting">Messages on the queues, seen or hidden.</param>
public sealed record StatusNow(int Arrivals, int Projects, int Returns, int Waiting, ImmutableArray<ParkedWork> Parked);

/// <summary>Says how the work stands: what waits, and what is stuck.</summary>
public sealed class Status(Workplace at)
{
    public async Task<StatusNow> Now(CancellationToken stop)
    {
        var waiting = 0;
        foreach (var queue in new[] { Queues.Ingest, Queues.Reconcile, Queues.Return })
        {
            waiting += await at.Work.Count(queue, stop) + await at.Work.Count(queue + Queues.Poison, stop);
        }

        var folios = await at.Ledger.Folios(stop);
        return new(
            (await at.Ledger.Arrivals(stop)).Count(arrival => arrival.IsPost), folios.Count(folio => folio.IsProject), (await at.Ledger.Rows.Slugs(stop)).Length,
            waiting, await new Park(at).List(stop));
    }
}
