using System.Text.Json;
using System.Text.Json.Serialization;
using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>Asks for work: counts the asking, then sends word of it. Whoever gets the word takes the work up, unless it is done.</summary>
/// <remarks>A short wait before anybody sees the word lets a burst of claims become one piece of work.</remarks>
/// <param name="wait">How long nobody sees the word.</param>
public sealed class Post(Turns turns, IWork work, TimeSpan wait)
{
    /// <summary>Asks for a page to be reconciled.</summary>
    public Task Reconcile(Folio folio, CancellationToken stop) => Ask(Queues.Reconcile, folio.Partition, stop);

    /// <summary>Asks for a page to be reconciled though it seems to be: what it gives may have been overwritten by somebody who died.</summary>
    public async Task ReconcileAnew(Folio folio, CancellationToken stop) =>
        await work.Send(Queues.Reconcile, new Asking(folio.Partition, await turns.Ask(folio.Partition, stop), Anew: true).Text, wait, stop);

    /// <summary>Asks for a return to be built.</summary>
    public Task Return(string slug, CancellationToken stop) => Ask(Queues.Return, ReturnRows.PartitionOf(slug), stop);

    /// <summary>Does what a message asks for, unless it is done already or a later asking will do it.</summary>
    /// <param name="dequeueCount">How often somebody has had the message in hand, this time included.</param>
    /// <param name="work">Of which partition, and whether it is to be worked though rows say that it is done.</param>
    public async Task TakeUp(string message, long dequeueCount, Func<string, bool, Task> work, CancellationToken stop)
    {
        var asking = Asking.Read(message);
        var again = asking.Anew || dequeueCount > 1;
        if (await turns.Take(asking.Of, asking.Number, again, stop) is { } turn)
        {
            await work(asking.Of, again);
            await turns.Finish(turn, stop);
        }
    }

    private async Task Ask(string queue, string partition, CancellationToken stop) =>
        await work.Send(queue, new Asking(partition, await turns.Ask(partition, stop)).Text, wait, stop);
}

/// <summary>What a message says: whose work, and the how-manieth asking for it.</summary>
/// <param name="Anew">It is to be worked whatever rows say is done: whoever worked on it before may have died half-way.</param>
public sealed record Asking(string Of, long Number, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Anew = false)
{
    [JsonIgnore]
    public string Text => JsonSerializer.Serialize(this);

    public static Asking Read(string message) => JsonSerializer.Deserialize<Asking>(message) ?? throw new JsonException("An empty message asks for nothing.");
}
