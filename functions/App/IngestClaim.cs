using FundingPipeline.Ingest;
using FundingPipeline.Storage;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>Takes one file in: its bytes to the archive, its arrival to the ledger, and word to whoever must look again.</summary>
public sealed class IngestClaim(Workplace at)
{
    [Function(nameof(IngestClaim))]
    public Task Run(
        [BlobTrigger("claims/{name}", Source = BlobTriggerSource.EventGrid, Connection = StorageAccount.Setting)] Stream content, string name, CancellationToken stop) =>
        Enter(name, content, Incoming.KindOf(name), stop);

    /// <summary>Once more, for a file that nobody could take in before.</summary>
    [Function("IngestAgain")]
    public async Task Again([QueueTrigger(Queues.Ingest, Connection = StorageAccount.Setting)] string name, CancellationToken stop)
    {
        await using var content = await at.Ledger.Files.Open($"claims/{name}", stop);
        if (content is not null)
        {
            await Run(content, name, stop);
        }
    }

    /// <summary>The same for a file that is known not to be post.</summary>
    public async Task Enter(string path, Stream content, ArrivalKind kind, CancellationToken stop)
    {
        using var stage = Telemetry.Stage("ingest");
        var original = await at.Ledger.Files.Keep(content, stop);
        var arrival = new Arrival(path, original.Sha256, original.Size, kind);
        if (kind == ArrivalKind.Ignored)
        {
            await at.Ledger.Enter(Folio.Office, arrival, stop);
            await at.Ledger.TakenIn(arrival, stop);
            at.Logbook.Ignored(arrival, stage);
            return;
        }

        var office = await at.Desk.Office(stop);
        var intake = await at.Desk.Read(new(original.Sha256, path), office.Forms, stop);
        Telemetry.Received(intake);
        await File(arrival, intake.Claim, stop);
        at.Logbook.TookIn(arrival, intake, stage);
    }

    /// <summary>Puts a file that was read on the page it belongs to.</summary>
    /// <remarks>Whatever may be repeated comes first, then the one commit that counts, then word of it: whoever repeats
    /// the whole after dying anywhere in it leaves the same ledger.</remarks>
    /// <param name="isSorting">The office's page is being sorted by whoever files this, and need not be asked for: it would be sorted for ever.</param>
    public async Task File(Arrival arrival, Claim? claim, CancellationToken stop, bool isSorting = false)
    {
        var folio = claim is null ? Folio.Office : Folio.Of(claim.Id.Project);
        var cites = claim is null ? [] : Kin.Cites(claim);
        if (claim is not null)
        {
            await at.Kin.Introduce(folio, cites, stop);
            await at.Desk.Reach(claim.Cover.Period.Last, stop);
        }

        await at.Ledger.Enter(folio, arrival, stop);
        var met = await at.Kin.Meet(folio, cites, stop);
        var samePath = await at.Ledger.SamePath(arrival, folio, stop);
        foreach (var page in samePath.Concat(met).Append(folio).Distinct().Where(page => page.IsProject || !isSorting))
        {
            await at.Post.Reconcile(page, stop);
        }

        await at.Ledger.TakenIn(arrival, stop);
    }
}
