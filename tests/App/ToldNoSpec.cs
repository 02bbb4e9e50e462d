using FundingPipeline.App;
using FundingPipeline.Simulation;
using FundingPipeline.Storage;

namespace FundingPipeline.Tests.App;

/// <summary>The service says no to a worker in whose way nobody stood, and later the worker dies: at each pair of operations there
/// is. Then a correction takes away what he was about to tell a return.</summary>
public sealed class ToldNoSpec
{
    private static readonly string Project = Folio.Of("SIM-A").Partition;

    [Fact]
    public async Task No_return_keeps_what_a_project_no_longer_gives_it()
    {
        var expected = (await Clean.Of([Pool.Register, Pool.WrongQuarter, Pool.RightQuarter], [], PlainTools.Text)).Output;
        var deaths = 0;
        for (var refused = 0; refused == 0 || await Ends(refused - 1, int.MaxValue, expected) is { WasRefused: true }; refused++)
        {
            for (var dies = refused + 1; await Ends(refused, dies, expected) is { HasDied: true }; dies++)
            {
                deaths++;
            }
        }

        Assert.InRange(deaths, 100, 5_000);
    }

    private static async Task<(bool WasRefused, bool HasDied)> Ends(int refused, int dies, SortedDictionary<string, byte[]> expected)
    {
        var (disk, dice) = (new Disk(), new Dice(0));
        await QuietOffice.TakeIn(disk, Pool.Register);
        await QuietOffice.Enter(disk, Pool.WrongQuarter);

        var shelf = new SimShelf(disk, dice, () => { });
        (dice.Planned[refused], dice.Planned[dies]) = (Fault.Refused, Fault.CrashBefore);
        var work = new ReconcileProject(new(shelf, shelf.Output, wait: TimeSpan.Zero, tools: PlainTools.Text)).Run(new Asking(Project, 1, Anew: true).Text, 1, default);
        var hasDied = await Record.ExceptionAsync(() => work) is SimulatedCrash;

        await QuietOffice.TakeIn(disk, Pool.RightQuarter);
        FundingPipeline.Simulation.Laws.Same(expected, disk.Output);
        return (dice.Injected[Fault.Refused] > 0, hasDied);
    }
}
