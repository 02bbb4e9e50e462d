using FundingPipeline.App;
using FundingPipeline.Simulation;

namespace FundingPipeline.Tests.App;

/// <summary>What an office does on whose shelf nothing goes wrong.</summary>
internal static class QuietOffice
{
    private const int MostSweeps = 12;

    /// <summary>Takes files in and works off all that follows; without files, as every night.</summary>
    public static async Task TakeIn(Disk disk, params PoolFile[] files)
    {
        await Enter(disk, files);
        var at = Calm(disk);
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            await Drain(at);
            if ((await new ReconcileEverything(at).Sweep(default)).Undone == 0)
            {
                return;
            }
        }

        Assert.Fail($"After {MostSweeps} sweeps there is still work undone.");
    }

    /// <summary>Takes files in, and leaves what follows to others.</summary>
    public static async Task Enter(Disk disk, params PoolFile[] files)
    {
        foreach (var file in files)
        {
            disk.Files[$"claims/{file.Path}"] = file.Bytes;
            await new IngestClaim(Calm(disk)).Run(new MemoryStream(file.Bytes), file.Path, default);
        }
    }

    /// <summary>Does what was asked for, and sweeps nothing.</summary>
    public static Task WorkOff(Disk disk) => Drain(Calm(disk));

    private static Workplace Calm(Disk disk)
    {
        var shelf = SimShelf.Calm(disk);
        return new(shelf, shelf.Output, wait: TimeSpan.Zero, tools: PlainTools.Text);
    }

    /// <summary>One after the other, the projects before the returns.</summary>
    private static async Task Drain(Workplace at)
    {
        while ((await at.Work.Take(Queues.Reconcile, TimeSpan.Zero, default) ?? await at.Work.Take(Queues.Return, TimeSpan.Zero, default)) is { } job)
        {
            await (job.Queue == Queues.Reconcile ? new ReconcileProject(at).Run(job.Text, job.Tries, default) : new BuildReturn(at).Run(job.Text, job.Tries, default));
            await at.Work.Done(job, default);
        }
    }
}
