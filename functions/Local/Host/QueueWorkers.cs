using System.Collections.Immutable;
using System.Text.Json;
using FundingPipeline.App;
using FundingPipeline.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace FundingPipeline.Local;

/// <summary>Takes messages off the queues and runs the functions they trigger: at least once, five tries, then aside.</summary>
/// <param name="fault">Told of every fault: which function, which message, what went wrong.</param>
public sealed class QueueWorkers(IWork work, IServiceProvider services, Action<string, Exception> fault)
{
    public const int Tries = 5;
    private const int AtOnce = 2;
    private const int Counted = 50;

    /// <summary>Longer than anything takes, and than the other's work on the same project besides; whoever dies with a message leaves it to the next start.</summary>
    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(100);

    /// <summary>Returns last: built before every project that gives them something is reconciled, they would be built again.</summary>
    private static readonly ImmutableArray<(FunctionEntry Function, QueueTriggerAttribute Trigger)> InTurn =
        [.. FunctionEntry.Triggered<QueueTriggerAttribute>().OrderBy(entry => entry.Trigger.QueueName == Queues.Return)];

    private readonly SemaphoreSlim oneReturn = new(1);
    private readonly InHand inHand = new();
    private volatile string latest = "";

    /// <summary>Done when a worker goes over from one kind of work to another, and before each return: a large one leaves as much behind as all else.</summary>
    public Action? Between { get; init; }

    /// <summary>Works until no message waits, hidden or not.</summary>
    /// <remarks>Who counts ten thousand messages after each of them counts fifty million.</remarks>
    public Task Drain(IProgress<Step> progress, CancellationToken stop)
    {
        var (done, all) = (0, 0);
        return AllAtOnce(async () =>
        {
            while (true)
            {
                if (await WorkOne(stop))
                {
                    var now = Interlocked.Increment(ref done);
                    all = now % Counted == 1 ? now + await Waiting(stop) : Math.Max(all, now);
                    progress.Report(new("reconciling", now, all));
                }
                else if (await Waiting(stop) == 0)
                {
                    return;
                }
                else
                {
                    await Task.Delay(Idle / 10, stop);
                }
            }
        });
    }

    /// <summary>Works until told to stop; what is in hand then is finished first.</summary>
    public Task Run(CancellationToken stop) => AllAtOnce(async () =>
    {
        while (!stop.IsCancellationRequested)
        {
            if (!await WorkOneOrSay())
            {
                await Task.Delay(Idle, stop).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    });

    /// <summary>A full disk must not end the host: it is said, and tried again.</summary>
    private async Task<bool> WorkOneOrSay()
    {
        try
        {
            return await WorkOne(default);
        }
        catch (Exception broken)
        {
            fault("taking up work", broken);
            return false;
        }
    }

    private static Task AllAtOnce(Func<Task> worker) => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(worker)));

    private async Task<int> Waiting(CancellationToken stop)
    {
        var waiting = 0;
        foreach (var (_, trigger) in FunctionEntry.Triggered<QueueTriggerAttribute>())
        {
            waiting += await work.Count(trigger.QueueName, stop);
        }

        return waiting;
    }

    private async Task<bool> WorkOne(CancellationToken stop)
    {
        foreach (var (function, trigger) in InTurn)
        {
            if (await (trigger.QueueName == Queues.Return ? BuildOne(function, stop) : TakeOne(function, trigger.QueueName, stop)))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> TakeOne(FunctionEntry function, string queue, CancellationToken stop)
    {
        if (await work.Take(queue, Hidden, stop) is not { } job)
        {
            return false;
        }

        GoOver(queue);
        await inHand.TakeUp(WorkOf(job), () => Work(function, job, stop));
        return true;
    }

    /// <summary>One return at a time, and none taken off the queue before: each writes its long sheets on every processor, and two of two hundred thousand lines would take
    /// twice the memory to be done no sooner.</summary>
    private async Task<bool> BuildOne(FunctionEntry function, CancellationToken stop)
    {
        if (!await oneReturn.WaitAsync(0, stop))
        {
            return false;
        }

        try
        {
            return await TakeOne(function, Queues.Return, stop);
        }
        finally
        {
            oneReturn.Release();
        }
    }

    private void GoOver(string queue)
    {
        if (latest != queue || queue == Queues.Return)
        {
            latest = queue;
            Between?.Invoke();
        }
    }

    private async Task Work(FunctionEntry function, Job job, CancellationToken stop)
    {
        try
        {
            await Run(function, job, stop);
            await work.Done(job, stop);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            fault($"{function.Name} {job.Text}", broken);
            await GiveUp(job, stop);
        }
    }

    private async Task Run(FunctionEntry function, Job job, CancellationToken stop)
    {
        var hands = services.GetRequiredService<Workplace>().Hands;
        await hands.WaitAsync(stop);
        try
        {
            await function.Invoke(services, job.Text, new Dictionary<string, object> { ["dequeueCount"] = (long)job.Tries }, stop);
        }
        finally
        {
            hands.Release();
        }
    }

    /// <summary>A message that nobody can read is a work of its own, and goes aside like any other that fails.</summary>
    private static string WorkOf(Job job)
    {
        try
        {
            return job.Queue == Queues.Reconcile ? Asking.Read(job.Text).Of ?? job.Text : job.Text;
        }
        catch (JsonException)
        {
            return job.Text;
        }
    }

    /// <summary>A message that fails waits longer each time; one that failed five times goes aside, where it is seen and can be tried again.</summary>
    private async Task GiveUp(Job job, CancellationToken stop)
    {
        if (job.Tries < Tries)
        {
            await work.Release(job, TimeSpan.FromMilliseconds(200 * (1 << job.Tries)), stop);
            return;
        }

        await work.Send(job.Queue + Queues.Poison, job.Text, TimeSpan.Zero, stop);
        await work.Done(job, stop);
    }
}
