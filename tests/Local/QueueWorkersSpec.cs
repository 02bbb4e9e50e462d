using FundingPipeline.App;
using FundingPipeline.Local;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;
using FundingPipeline.Simulation;
using FundingPipeline.Storage;
using FundingPipeline.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FundingPipeline.Tests.Local;

/// <summary>A register that comes just after the claims asks once more for a project that is being worked out.</summary>
public sealed class QueueWorkersSpec : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly TaskCompletionSource returnPrinted = new();
    private bool isReturnFirst;
    private int printing;
    private int printed;
    private int most;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Two_workers_never_have_the_same_project_in_hand()
    {
        await using var shelf = await FolderShelf.Open(folder.At("data"), default);
        var at = await Office(shelf, SlowlyPrinted);
        await WorkOff(shelf, at);
        printed = most = 0;
        for (var asking = 0; asking < 4; asking++)
        {
            await at.Post.ReconcileAnew(Folio.Of("SIM-A"), default);
        }

        await WorkOff(shelf, at);

        Assert.Equal((4, 1), (printed, most));
    }

    [Fact]
    public async Task While_one_prints_a_project_that_is_asked_for_again_the_other_builds_its_return()
    {
        await using var shelf = await FolderShelf.Open(folder.At("data"), default);
        var at = await Office(shelf, PrintedAfterTheReturn);
        await at.Post.ReconcileAnew(Folio.Of("SIM-A"), default);

        await WorkOff(shelf, at);

        Assert.True(isReturnFirst);
    }

    [Fact]
    public async Task One_return_is_built_at_a_time_and_what_one_leaves_is_let_go_before_the_next()
    {
        await using var shelf = await FolderShelf.Open(folder.At("data"), default);
        var at = await Office(shelf, SlowlyPrintedReturn, Pool.Srb, Pool.Erdf);
        var lettings = new List<int>();
        await using var services = new ServiceCollection().AddSingleton(at).BuildServiceProvider();
        await new QueueWorkers(shelf.Work, services, (what, broken) => Assert.Fail($"{what}: {broken}")) { Between = () => lettings.Add(Volatile.Read(ref printed)) }.Drain(new Hosted.Silence(), default);

        Assert.True(printed > 1, "The register and these claims make several returns.");
        Assert.Equal(1, most);
        Assert.Equal(Enumerable.Range(0, printed), lettings.Where(done => done < printed).Distinct());
    }

    [Fact]
    public async Task A_message_that_nobody_can_read_goes_aside_and_ends_no_worker()
    {
        await using var shelf = await FolderShelf.Open(folder.At("data"), default);
        var at = new Workplace(shelf, shelf.Files, wait: TimeSpan.Zero);
        await shelf.Work.Send(Queues.Reconcile, "no message", TimeSpan.Zero, default);
        await using var services = new ServiceCollection().AddSingleton(at).BuildServiceProvider();
        await new QueueWorkers(shelf.Work, services, (_, _) => { }).Drain(new Hosted.Silence(), default);

        Assert.Equal("reconcile no message", Assert.Single(await new Park(at).List(default)).Text);
    }

    private static async Task<Workplace> Office(FolderShelf shelf, Func<Workbooks.Wanted, CancellationToken, Task<byte[]>> print, params PoolFile[] more)
    {
        var at = new Workplace(shelf, shelf.Files, wait: TimeSpan.Zero, tools: new() { Print = print });
        foreach (var file in new[] { Pool.Register, Pool.RightQuarter }.Concat(more))
        {
            await new IngestClaim(at).Run(new MemoryStream(file.Bytes), file.Path, default);
        }

        return at;
    }

    private static async Task WorkOff(FolderShelf shelf, Workplace at)
    {
        await using var services = new ServiceCollection().AddSingleton(at).BuildServiceProvider();
        var faults = new List<string>();
        await new QueueWorkers(shelf.Work, services, (what, broken) => faults.Add($"{what}: {broken}")).Drain(new Hosted.Silence(), default);
        Assert.Empty(faults);
    }

    /// <summary>The first statement waits for its return to be printed, for twenty seconds at most: somebody who waits for the project builds none.</summary>
    private async Task<byte[]> PrintedAfterTheReturn(Workbooks.Wanted wanted, CancellationToken stop)
    {
        if (wanted.Shows is FunderReturn)
        {
            returnPrinted.TrySetResult();
        }
        else if (wanted.Shows is ProjectStatement && Interlocked.Increment(ref printed) == 1)
        {
            isReturnFirst = await Task.WhenAny(returnPrinted.Task, Task.Delay(TimeSpan.FromSeconds(20), stop)) == returnPrinted.Task;
        }

        return await wanted.Write(stop);
    }

    private Task<byte[]> SlowlyPrintedReturn(Workbooks.Wanted wanted, CancellationToken stop) => wanted.Shows is FunderReturn ? Slowly(wanted, stop) : wanted.Write(stop);

    private Task<byte[]> SlowlyPrinted(Workbooks.Wanted wanted, CancellationToken stop) => wanted.Shows is ProjectStatement ? Slowly(wanted, stop) : wanted.Write(stop);

    /// <summary>Slowly, so that another worker would begin meanwhile.</summary>
    private async Task<byte[]> Slowly(Workbooks.Wanted wanted, CancellationToken stop)
    {
        most = Math.Max(most, Interlocked.Increment(ref printing));
        Interlocked.Increment(ref printed);
        await Task.Delay(200, stop);
        Interlocked.Decrement(ref printing);
        return await wanted.Write(stop);
    }
}
