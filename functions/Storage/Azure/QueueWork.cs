using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Queues;

namespace FundingPipeline.Storage;

/// <summary>Work in storage queues, each made when it is first used. The service counts in whole seconds; we round up.</summary>
internal sealed class QueueWork(QueueServiceClient account) : IWork
{
    /// <summary>A message that nobody says this of is gone after seven days, and with it a claim, should the app stand still for so long.</summary>
    private static readonly TimeSpan ForEver = TimeSpan.FromSeconds(-1);

    private readonly ConcurrentDictionary<string, QueueClient> queues = new();

    public async Task Send(string queue, string text, TimeSpan after, CancellationToken stop) =>
        await (await Queue(queue, stop)).SendMessageAsync(text, Seconds(after), ForEver, stop);

    public async Task<Job?> Take(string queue, TimeSpan hidden, CancellationToken stop) =>
        (await (await Queue(queue, stop)).ReceiveMessageAsync(Seconds(hidden), stop)).Value is { } message
            ? new(queue, message.MessageId, message.Body.ToString(), (int)message.DequeueCount, message.PopReceipt)
            : null;

    public async Task Done(Job job, CancellationToken stop) =>
        await IfStillOurs((await Queue(job.Queue, stop)).DeleteMessageAsync(job.Id, job.Receipt, stop));

    public async Task Release(Job job, TimeSpan after, CancellationToken stop) =>
        await IfStillOurs((await Queue(job.Queue, stop)).UpdateMessageAsync(job.Id, job.Receipt, visibilityTimeout: Seconds(after), cancellationToken: stop));

    /// <remarks>Never fewer than there are: the service may still count a message that was just taken off.</remarks>
    public async Task<int> Count(string queue, CancellationToken stop) =>
        (await (await Queue(queue, stop)).GetPropertiesAsync(stop)).Value.ApproximateMessagesCount;

    private async Task<QueueClient> Queue(string name, CancellationToken stop)
    {
        if (!queues.TryGetValue(name, out var queue))
        {
            queue = account.GetQueueClient(name);
            await queue.CreateIfNotExistsAsync(cancellationToken: stop);
            queues[name] = queue;
        }

        return queue;
    }

    private static async Task IfStillOurs(Task request)
    {
        try
        {
            await request;
        }
        catch (RequestFailedException refused) when (refused.ErrorCode is "MessageNotFound" or "PopReceiptMismatch")
        {
            // Handed to somebody else meanwhile, or done with already: theirs to finish.
        }
    }

    private static TimeSpan Seconds(TimeSpan time) => TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds));
}
