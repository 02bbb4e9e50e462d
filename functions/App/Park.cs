using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using FundingPipeline.Storage;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>Keeps work that failed five times where it is seen: <c>status</c> lists it, <c>retry</c> sends it again once the fault is mended.</summary>
public sealed class Park(Workplace at)
{
    private const string Parked = "parked";

    [Function("ParkIngest")]
    public Task Ingest([QueueTrigger(Queues.Ingest + Queues.Poison, Connection = StorageAccount.Setting)] string message, CancellationToken stop) =>
        Keep(Queues.Ingest, message, stop);

    [Function("ParkReconcile")]
    public Task Reconcile([QueueTrigger(Queues.Reconcile + Queues.Poison, Connection = StorageAccount.Setting)] string message, CancellationToken stop) =>
        Keep(Queues.Reconcile, message, stop);

    [Function("ParkReturn")]
    public Task Return([QueueTrigger(Queues.Return + Queues.Poison, Connection = StorageAccount.Setting)] string message, CancellationToken stop) =>
        Keep(Queues.Return, message, stop);

    [Function("ParkScanned")]
    public Task Scanned([QueueTrigger(Queues.Scanned + Queues.Poison, Connection = StorageAccount.Setting)] string message, CancellationToken stop) =>
        Keep(Queues.Scanned, message, stop);

    [Function("ParkClaim")]
    public Task Claim([QueueTrigger(Queues.BlobPoison, Connection = StorageAccount.Setting)] string message, CancellationToken stop) =>
        Keep(Queues.Ingest, PoisonBlob.Read(message).BlobName, stop);

    /// <summary>Everything parked, in a fixed order.</summary>
    public async Task<ImmutableArray<ParkedWork>> List(CancellationToken stop) =>
        [.. await at.Ledger.Rows.List(Parked, "", stop).Select(row => ParkedWork.Read(row.Text)).ToListAsync(stop)];

    /// <summary>Sends everything parked again.</summary>
    public async Task<int> Retry(CancellationToken stop)
    {
        var parked = await at.Ledger.Rows.List(Parked, "", stop).ToListAsync(stop);
        foreach (var row in parked)
        {
            var work = ParkedWork.Read(row.Text);
            await at.Work.Send(work.Queue, await Again(work, stop), TimeSpan.Zero, stop);
            await at.Ledger.Rows.Set(Parked, row.Key, null, stop);
        }

        return parked.Count;
    }

    private async Task Keep(string queue, string message, CancellationToken stop)
    {
        await at.Ledger.Rows.Set(Parked, Ledger.HashOf($"{queue} {message}"), new ParkedWork(queue, message).Text, stop);
        at.Logbook.Parked(queue, message);
    }

    /// <summary>An asking is asked anew: whoever takes up an old one would think that a later has seen to it.</summary>
    private async Task<string> Again(ParkedWork work, CancellationToken stop) =>
        work.Queue is Queues.Ingest or Queues.Scanned ? work.Message : Asking.Read(work.Message) is var asking ? (asking with { Number = await at.Turns.Ask(asking.Of, stop), Anew = true }).Text : "";
}

/// <summary>A message that failed five times, and the queue it came on.</summary>
public sealed record ParkedWork(string Queue, string Message)
{
    public string Text => $"{Queue} {Message}";

    public static ParkedWork Read(string text) => text.Split(' ', 2) is [var queue, var message] ? new(queue, message) : throw new FormatException($"{text} is no parked work.");
}

/// <summary>What the host says of a blob on which its function failed five times.</summary>
public sealed record PoisonBlob(string FunctionId, string BlobType, string ContainerName, string BlobName, string ETag)
{
    [JsonIgnore]
    public string Text => JsonSerializer.Serialize(this);

    public static PoisonBlob Read(string message) => JsonSerializer.Deserialize<PoisonBlob>(message) ?? throw new JsonException("An empty message names no blob.");
}
