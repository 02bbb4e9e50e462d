using System.Collections.Concurrent;
using FundingPipeline.App;
using FundingPipeline.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace FundingPipeline.Local;

/// <summary>A folder of post worked off from beginning to end by the functions of the app.</summary>
public sealed class Batch(Workplace at, IProgress<Step> progress)
{
    private readonly Garbage garbage = new();
    private readonly ServiceProvider services = new ServiceCollection().AddSingleton(at).BuildServiceProvider();

    /// <summary>Takes every file in and works off all that follows.</summary>
    /// <exception cref="InvalidOperationException">Something of ours failed five times: the message says what.</exception>
    public async Task<Reconciled> Work(IReadOnlyList<(string Path, FileInfo File, ArrivalKind Kind)> post, CancellationToken stop)
    {
        await TakeIn(post, stop);
        return await Finish(stop);
    }

    /// <summary>Lets the functions work until nothing waits, and sweeps until the sweep finds nothing undone.</summary>
    /// <exception cref="InvalidOperationException">Something of ours failed five times: the message says what.</exception>
    public async Task<Reconciled> Finish(CancellationToken stop)
    {
        while (true)
        {
            await Drain(stop);
            garbage.LetGo();
            progress.Report(new("writing the programme", 0, 1));
            var swept = await new ReconcileEverything(at).Sweep(stop);
            progress.Report(new("writing the programme", 1, 1));
            if (swept.Undone == 0)
            {
                return swept.Reconciled;
            }
        }
    }

    private async Task TakeIn(IReadOnlyList<(string Path, FileInfo File, ArrivalKind Kind)> post, CancellationToken stop)
    {
        var ingest = FunctionEntry.Triggered<BlobTriggerAttribute>().Single().Function;
        var done = 0;
        await Parallel.ForEachAsync(post, at.Desk.AtOnce(stop), async (file, token) =>
        {
            await using var content = file.File.OpenRead();
            await ingest.Invoke(services, content, new Dictionary<string, object> { ["name"] = file.Path }, token);
            progress.Report(new("taking in", Interlocked.Increment(ref done), post.Count));
        });
    }

    private async Task Drain(CancellationToken stop)
    {
        var faults = new ConcurrentQueue<Exception>();
        await new QueueWorkers(at.Work, services, (_, broken) => faults.Enqueue(broken)) { Between = garbage.LetGo }.Drain(progress, stop);
        if (await new Park(at).List(stop) is { IsEmpty: false } parked)
        {
            throw new InvalidOperationException($"{parked.Length} pieces of work failed five times and are parked; the first is {parked[0].Text}. {faults.FirstOrDefault()?.Message}", faults.FirstOrDefault());
        }
    }
}
