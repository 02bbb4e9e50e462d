using FundingPipeline.App;
using FundingPipeline.Simulation;
using FundingPipeline.Storage;

namespace FundingPipeline.Tests.App;

/// <summary>A worker falls asleep over its work for longer than its message stays hidden, somebody else does the work with
/// what has come meanwhile, and the first wakes, goes on, and dies: at each operation there is, once before and once after it.</summary>
public sealed class LateWorkerSpec
{
    private static readonly string Project = Folio.Of("SIM-A").Partition;

    [Fact]
    public Task A_statement_out_of_date_is_not_left_over_a_later_one() =>
        AssertNothingIsLeft(late => new ReconcileProject(late).Run(new Asking(Project, 1, Anew: true).Text, 1, default));

    [Fact]
    public Task A_return_out_of_date_is_not_left_over_a_later_one() =>
        AssertNothingIsLeft(late => new BuildReturn(late).Run(new Asking(ReturnRows.PartitionOf("srb/2000-01-Q1"), 1, Anew: true).Text, 1, default));

    private static async Task AssertNothingIsLeft(Func<Workplace, Task> work)
    {
        var expected = (await Clean.Of([Pool.Register, Pool.WrongQuarter, Pool.RightQuarter], [], PlainTools.Text)).Output;
        var deaths = 0;
        foreach (var fault in new[] { Fault.CrashBefore, Fault.CrashAfter })
        {
            for (var operation = 0; await DiesAt(operation, fault, work, expected); operation++)
            {
                deaths++;
            }
        }

        Assert.InRange(deaths, 20, 200);
    }

    /// <returns>Whether there was such an operation: a worker who is done dies no more.</returns>
    private static async Task<bool> DiesAt(int operation, Fault fault, Func<Workplace, Task> work, SortedDictionary<string, byte[]> expected)
    {
        var (disk, dice) = (new Disk(), new Dice(0));
        var (asleep, wakes) = (new TaskCompletionSource(), new TaskCompletionSource());
        await QuietOffice.TakeIn(disk, Pool.Register, Pool.WrongQuarter);

        var shelf = new SimShelf(disk, dice, () => { });
        var late = work(new(shelf, shelf.Output, wait: TimeSpan.Zero, tools: PlainTools.Text with { Print = Print }));
        await asleep.Task;
        await QuietOffice.TakeIn(disk, Pool.RightQuarter);
        dice.Planned[dice.Operations + operation] = fault;
        wakes.SetResult();
        var hasDied = await Record.ExceptionAsync(() => late) is SimulatedCrash;

        await QuietOffice.TakeIn(disk);
        FundingPipeline.Simulation.Laws.Same(expected, disk.Output);
        return hasDied;

        async Task<byte[]> Print(Workbooks.Wanted wanted, CancellationToken stop)
        {
            asleep.TrySetResult();
            await wakes.Task;
            return await PlainPress.Print(wanted, stop);
        }
    }
}
