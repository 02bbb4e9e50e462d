using FundingPipeline.App;
using FundingPipeline.Local;
using FundingPipeline.Reconcile;
using FundingPipeline.Simulation;
using FundingPipeline.Storage;
using FundingPipeline.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FundingPipeline.Tests.Local;

/// <summary>A register that comes just after the claims asks once more for a project that is being worked out.</summary>
public sealed class QueueWorkersSpec : IDisposable
{
    private readonly TempFolder folder = new();
    private int printing;
    private int printed;
    private int most;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Two_workers_never_have_the_same_project_in_hand()
    {
        await using var shelf = await FolderShelf.Open(folder.At("data"), default);
        var at = new Workplace(shelf, shelf.Files, wait: TimeSpan.Zero, tools: new() { Print = Print });
        await using var services = new ServiceCollection().AddSingleton(at).BuildServiceProvider();
        foreach (var file in new[] { Pool.Register, Pool.RightQuarter })
        {
            await new IngestClaim(at).Run(new MemoryStream(file.Bytes), file.Path, default);
        }

        var faults = new List<string>();
        var workers = new QueueWorkers(shelf.Work, services, (what, broken) => faults.Add($"{what}: {broken}"));
        await workers.Drain(new Hosted.Silence(), default);
        printed = most = 0;
        for (var asking = 0; asking < 4; asking++)
        {
            await at.Post.ReconcileAnew(Folio.Of("SIM-A"), default);
        }

        await workers.Drain(new Hosted.Silence(), default);

        Assert.Empty(faults);
        Assert.Equal((4, 1), (printed, most));
    }

    /// <summary>Slowly, so that another worker would begin meanwhile.</summary>
    private async Task<byte[]> Print(Workbooks.Wanted wanted, CancellationToken stop)
    {
        if (wanted.Shows is not ProjectStatement)
        {
            return await wanted.Write(stop);
        }

        most = Math.Max(most, Interlocked.Increment(ref printing));
        Interlocked.Increment(ref printed);
        await Task.Delay(200, stop);
        Interlocked.Decrement(ref printing);
        return await wanted.Write(stop);
    }
}
