using System.Collections.Immutable;
using System.Globalization;
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
        var sent = 0;
        foreach (var row in parked)
        {
            var work = ParkedWork.Read(row.Text);
            if (await Again(work, stop) is { } message)
            {
                await at.Work.Send(work.Queue, message, TimeSpan.Zero, stop);
                await at.Ledger.Rows.Set(Parked, row.Key, null, stop);
                sent++;
            }
        }

        return sent;
    }

    private async Task Keep(string queue, string message, CancellationToken stop)
    {
        await at.Ledger.Rows.Set(Parked, Ledger.HashOf($"{queue} {message}"), new ParkedWork(queue, message, at.Clock.GetUtcNow()).Row, stop);
        at.Logbook.Parked(queue, message);
    }

    /// <summary>An asking is asked anew: whoever takes up an old one would think that a later has seen to it.</summary>
    /// <returns>Null when nobody can read what was asked: it stays where status shows it.</returns>
    private async Task<string?> Again(ParkedWork work, CancellationToken stop)
    {
        if (work.Queue is Queues.Ingest or Queues.Scanned)
        {
            return work.Message;
        }

        return work.Asks is { } asking ? (asking with { Number = await at.Turns.Ask(asking.Of, stop), Anew = true }).Text : null;
    }
}

/// <summary>A message that failed five times, and the queue it came on.</summary>
/// <param name="Since">When it was parked; null for one that was parked before that was noted.</param>
public sealed record ParkedWork(string Queue, string Message, DateTimeOffset? Since = null)
{
    public string Text => $"{Queue} {Message}";

    /// <summary>As its row has it: the moment, if it is known, before the rest. No queue's name begins with a digit.</summary>
    public string Row => Since is { } since ? $"{since.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)} {Text}" : Text;

    /// <summary>The path of the file that it is about; empty when it is about a project or a return.</summary>
    public string Path => Queue == Queues.Ingest ? Message : Queue == Queues.Scanned ? Read(() => ScanResult.Read(Message).Path) ?? "" : "";

    /// <summary>What it is about, as somebody would say it; a message that nobody can read is shown as it is.</summary>
    public string InWords => Queue switch
    {
        Queues.Ingest or Queues.Scanned when Path.Length > 0 => $"the file claims/{Path}",
        Queues.Return => Read(() => $"the return {ReturnRows.SlugOfPartition(Asking.Read(Message).Of)}") ?? Message,
        Queues.Reconcile => Read(() => InPlainWords(new(Asking.Read(Message).Of))) ?? Message,
        _ => Message,
    };

    /// <summary>What work was asked for; null when nobody can read it, or it is a file.</summary>
    public Asking? Asks => Queue is Queues.Return or Queues.Reconcile ? Read(() => Asking.Read(Message)) : null;

    public static ParkedWork Read(string row) => row.Split(' ', char.IsAsciiDigit(row[0]) ? 3 : 2) switch
    {
        [var queue, var message] => new(queue, message),
        [var since, var queue, var message] => new(queue, message, DateTimeOffset.Parse(since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)),
        _ => throw new FormatException($"{row} is no parked work."),
    };

    private static string InPlainWords(Folio page) => page.IsProject ? $"the project {page.Partition[(page.Partition.IndexOf('|') + 1)..]}" : "the programme office's post";

    /// <summary>A message may be parked just because nobody can read it, and must be seen all the same.</summary>
    private static T? Read<T>(Func<T?> words)
        where T : class
    {
        try
        {
            return words();
        }
        catch (Exception unread) when (unread is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}

/// <summary>What the host says of a blob on which its function failed five times.</summary>
public sealed record PoisonBlob(string FunctionId, string BlobType, string ContainerName, string BlobName, string ETag)
{
    [JsonIgnore]
    public string Text => JsonSerializer.Serialize(this);

    public static PoisonBlob Read(string message) => JsonSerializer.Deserialize<PoisonBlob>(message) ?? throw new JsonException("An empty message names no blob.");
}
