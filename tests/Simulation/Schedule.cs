using FundingPipeline.App;

namespace FundingPipeline.Simulation;

/// <summary>One run of the functions over a set of files: who goes when, and what goes wrong, by one seed.</summary>
public sealed class Schedule(Dice dice, IReadOnlyList<Sent> sent, Tools tools, int machines = 1, int hands = 1)
{
    private const int MostSteps = 400_000;
    private const int MostSweeps = 12;

    private readonly Disk disk = new();
    private readonly Post post = new(sent);
    private readonly PriorityQueue<Action, long> world = new();
    private readonly List<Machine> running = [];
    private long steps;

    public Disk Disk => disk;

    /// <summary>How much the final sweep found undone.</summary>
    public int Swept { get; private set; }

    /// <summary>Delivers everything, in any order, now or later, and works until nothing waits; then the faults stop and everything is finished.</summary>
    /// <param name="within">Simulated milliseconds in which the post comes.</param>
    public async Task<Workplace> Run(int within, int sweeps)
    {
        Deliver(within);
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            world.Enqueue(() => disk.Send(Machine.Timer, "", 0), dice.Next(within + 8_000));
        }

        for (var i = 0; i < machines; i++)
        {
            await Start();
        }

        await Drain();
        if (dice.IsCalm)
        {
            Laws.WhenQuiet(disk);
        }

        dice.Calm();
        return await Finish();
    }

    private void Deliver(int within)
    {
        for (var i = 0; i < sent.Count; i++)
        {
            var (number, file) = ($"{i}", sent[i]);
            world.Enqueue(
                () =>
                {
                    disk.Files[$"claims/{file.Path}"] = file.Bytes;
                    disk.Send(Machine.Blobs, number, 0);
                    if (dice.Falls(Fault.SentTwice))
                    {
                        disk.Send(Machine.Blobs, number, dice.Next(20_000));
                    }
                },
                within == 0 ? 0 : dice.Next(within));
            if (file.IsTakenBack)
            {
                world.Enqueue(() => disk.Send(Machine.Withdrawals, number, 0), dice.Next(within + 20_000));
            }
        }
    }

    private async Task Start()
    {
        var machine = new Machine(disk, dice, post, hands, tools);
        running.Add(machine);
        foreach (var hand in machine.Hands)
        {
            await hand.Start(machine.Work);
        }
    }

    /// <summary>Lets one hand after the other go on by one operation until nothing waits on any queue.</summary>
    private async Task Drain()
    {
        while (disk.Messages.Count > 0 || world.Count > 0 || running.Any(IsBusy))
        {
            Happen();
            if (Ready() is not { Count: > 0 } ready)
            {
                disk.Now = Math.Max(disk.Now + 1, Upcoming());
                continue;
            }

            await dice.Of(ready).Go();
            disk.Now += dice.Next(20);
            await Bury();
            if (++steps > MostSteps)
            {
                throw new LawBroken($"The work does not end: after {steps} operations {disk.Messages.Count} messages wait, the first {disk.Messages.FirstOrDefault()?.Text}.");
            }
        }
    }

    private static bool IsBusy(Machine machine) => machine.Hands.Any(hand => hand is { IsOver: false, IsIdle: false });

    private void Happen()
    {
        while (world.TryPeek(out var happens, out var at) && at <= disk.Now)
        {
            world.Dequeue();
            happens();
        }
    }

    private List<Hand> Ready()
    {
        var isWork = disk.Messages.Any(message => message.Visible <= disk.Now);
        return [.. running.SelectMany(machine => machine.Hands).Where(hand => !hand.IsOver && (isWork || !hand.IsIdle))];
    }

    private long Upcoming() => Math.Min(
        world.TryPeek(out _, out var at) ? at : long.MaxValue,
        disk.Messages.Count == 0 ? long.MaxValue : disk.Messages.Min(message => message.Visible));

    /// <summary>Lets the hands of a dead machine fall, and starts another after a while.</summary>
    private async Task Bury()
    {
        foreach (var machine in running)
        {
            if (machine.Fault is { } fault)
            {
                throw new LawBroken($"A function failed by itself: {fault}");
            }
        }

        foreach (var dead in running.Where(machine => machine.IsDead).ToList())
        {
            running.Remove(dead);
            foreach (var hand in dead.Hands.Where(hand => !hand.IsOver))
            {
                await hand.Go();
            }

            if (dice.Chance(0.5))
            {
                disk.Now += dice.Next(5_000);
            }

            await Start();
        }
    }

    /// <summary>What somebody would do in the end: try again what was parked, and sweep until a sweep finds nothing undone.</summary>
    private async Task<Workplace> Finish()
    {
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            try
            {
                var at = running[dice.Next(running.Count)].At;
                if (await new Park(at).Retry(default) > 0)
                {
                    await Drain();
                }

                foreach (var number in post.PutOff.Order(StringComparer.Ordinal).ToList())
                {
                    await post.TakeBack(number, at);
                    post.PutOff.Remove(number);
                    await Drain();
                }

                if ((await new ReconcileEverything(at).Sweep(default)).Undone == 0 && disk.Messages.Count == 0)
                {
                    return at;
                }

                Swept++;
            }
            catch (SimulatedCrash)
            {
                await Bury();
            }

            await Drain();
        }

        throw new LawBroken($"After {MostSweeps} sweeps there is still work undone.");
    }
}

/// <summary>One of the laws does not hold.</summary>
public sealed class LawBroken(string how) : Exception(how);
