using System.Security.Cryptography;
using FundingPipeline.App;
using FundingPipeline.Local;
using FundingPipeline.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace FundingPipeline.Simulation;

/// <summary>One worker process: what it has in memory, and the hands that work with it. It dies as a whole.</summary>
/// <remarks>It takes messages and runs the functions as the Functions host does: at least once, five tries, then aside.</remarks>
public sealed class Machine
{
    /// <summary>Files that have come; a message names one by its number.</summary>
    public const string Blobs = "blobs";

    /// <summary>The night's sweep.</summary>
    public const string Timer = "timer";

    /// <summary>Files that somebody takes back; a message names one by its number.</summary>
    public const string Withdrawals = "withdrawals";

    private const int Tries = 5;
    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(1);
    private static readonly FunctionEntry Ingest = FunctionEntry.Triggered<BlobTriggerAttribute>().Single().Function;
    private static readonly FunctionEntry Sweep = FunctionEntry.Triggered<TimerTriggerAttribute>().Single(entry => entry.Function.Name == nameof(ReconcileEverything)).Function;
    private static readonly (FunctionEntry Function, string Queue)[] Queued =
        [.. FunctionEntry.Triggered<QueueTriggerAttribute>().Select(entry => (entry.Function, entry.Trigger.QueueName))];

    private readonly Disk disk;
    private readonly Dice dice;
    private readonly Post post;
    private readonly IServiceProvider services;
    private readonly SimShelf shelf;
    private bool isDead;

    public Machine(Disk disk, Dice dice, Post post, int hands, Tools tools)
    {
        (this.disk, this.dice, this.post) = (disk, dice, post);
        shelf = new SimShelf(disk, dice, () => isDead = true);
        At = new Workplace(shelf, shelf.Output, tools: tools);
        services = new ServiceCollection().AddSingleton(At).BuildServiceProvider();
        Hands = [.. Enumerable.Range(0, hands).Select(_ => new Hand(this))];
    }

    public Workplace At { get; }

    public Hand[] Hands { get; }

    public bool IsDead => isDead;

    /// <summary>The first fault that is ours: nothing we injected.</summary>
    public Exception? Fault { get; private set; }

    public void MustLive()
    {
        if (isDead)
        {
            throw new SimulatedCrash();
        }
    }

    public void Fail(Exception fault) => Fault ??= fault;

    /// <summary>Works until the machine dies.</summary>
    public async Task Work(Hand hand)
    {
        while (true)
        {
            await hand.Wait(isIdle: true);
            var waiting = Queues().Where(queue => disk.Visible(queue).Count > 0).ToList();
            if (waiting.Count == 0)
            {
                continue;
            }

            try
            {
                if (await shelf.Work.Take(dice.Of(waiting), Hidden, default) is { } job)
                {
                    await Work(job);
                }
            }
            catch (InjectedFault)
            {
                // The host could not reach its queue; it asks again.
            }
        }
    }

    private static IEnumerable<string> Queues() => [Blobs, Timer, Withdrawals, .. Queued.Select(queued => queued.Queue)];

    private async Task Work(Job job)
    {
        if (job.Queue == Timer && job.Tries > 1)
        {
            // Nobody tries a night's sweep again before the next night.
            await shelf.Work.Done(job, default);
            return;
        }

        // A message that killed its worker five times is not tried a sixth time.
        if (job.Tries > Tries && Aside(job) is { } aside)
        {
            await Poison(job, aside);
            return;
        }

        try
        {
            await Run(job);
            await shelf.Work.Done(job, default);
        }
        catch (InjectedFault)
        {
            await shelf.Work.Release(job, TimeSpan.FromMilliseconds(200 * job.Tries), default);
        }
        catch (NotYetHere)
        {
            await ComeBack(job);
        }
    }

    /// <summary>Whoever takes back what has not come looks again later, and in the end leaves it until all else is done.</summary>
    private async Task ComeBack(Job job)
    {
        if (job.Tries <= Tries)
        {
            await shelf.Work.Release(job, TimeSpan.FromSeconds(3), default);
            return;
        }

        post.PutOff.Add(job.Text);
        await shelf.Work.Done(job, default);
    }

    private Task Run(Job job) => job.Queue switch
    {
        Blobs => Run(Ingest, job, new MemoryStream(post.Of(job).Bytes), ("name", post.Of(job).Path)),
        Timer => Run(Sweep, job, new TimerInfo()),
        Withdrawals => post.TakeBack(job.Text, At),
        _ => Run(Queued.Single(queued => queued.Queue == job.Queue).Function, job, job.Text, ("dequeueCount", (long)job.Tries)),
    };

    private Task Run(FunctionEntry function, Job job, object payload, params (string Name, object Value)[] data) =>
        function.Invoke(services, payload, data.ToDictionary(pair => pair.Name, pair => pair.Value), default);

    /// <summary>What goes aside for a job, and where to; null for one that the host tries for ever.</summary>
    private (string Queue, string Text)? Aside(Job job) => job.Queue switch
    {
        Withdrawals => null,
        Blobs => post.IsAlone(job) ? (App.Queues.BlobPoison, new PoisonBlob("IngestClaim", "BlockBlob", "claims", post.Of(job).Path, "").Text) : null,
        _ => job.Queue.EndsWith(App.Queues.Poison, StringComparison.Ordinal) ? null : (job.Queue + App.Queues.Poison, job.Text),
    };

    private async Task Poison(Job job, (string Queue, string Text) aside)
    {
        await shelf.Work.Send(aside.Queue, aside.Text, TimeSpan.Zero, default);
        await shelf.Work.Done(job, default);
    }
}

/// <summary>The files that are sent in, and those of them that are taken back, by number.</summary>
public sealed class Post(IReadOnlyList<Sent> sent)
{
    /// <summary>Numbers of files that somebody wanted to take back before they had come.</summary>
    public HashSet<string> PutOff { get; } = [];

    /// <summary>By its path, or by its hash where others come under the same path.</summary>
    /// <exception cref="NotYetHere">The file has not come.</exception>
    public async Task TakeBack(string number, Workplace at)
    {
        var file = sent[int.Parse(number)];
        var name = sent.Count(other => other.Path == file.Path) == 1 ? file.Path : Convert.ToHexString(SHA256.HashData(file.Bytes));
        try
        {
            await new Withdraw(at).Run(name, "F. Officer", "Sent in error", default);
        }
        catch (InvalidOperationException missing) when (missing.Message.StartsWith("No file came", StringComparison.Ordinal))
        {
            throw new NotYetHere();
        }
    }

    public Sent Of(Job job) => sent[int.Parse(job.Text)];

    /// <summary>Whether no other file comes under the same path; only then do the claims still hold it when somebody tries again.</summary>
    public bool IsAlone(Job job) => sent.Count(other => other.Path == Of(job).Path) == 1;
}

/// <summary>One file as it is sent in.</summary>
/// <param name="IsTakenBack">Whether somebody withdraws it afterwards.</param>
public sealed record Sent(string Path, byte[] Bytes, bool IsTakenBack = false);

/// <summary>A file that is to be taken back has not come.</summary>
public sealed class NotYetHere : Exception;
