using System.CommandLine;
using FundingPipeline.Storage;

namespace FundingPipeline.Local;

/// <summary><c>verify</c>: proves that nothing stored was changed.</summary>
public sealed class VerifyCommand(Screen screen)
{
    public static Command Build(Screen screen)
    {
        var head = new Option<string?>("--head") { Description = "A journal hash printed earlier, which must still be part of the ledger." };
        var command = new Command("verify", "Proves that every row, journal and file of the ledger is as it was written. Exit code 2 when one is not.") { head };
        var ledger = new WholeLedger(command);
        command.SetAction((typed, stop) => new VerifyCommand(screen).Run(work => ledger.Open(typed, work, stop), typed.GetValue(head), stop));
        return command;
    }

    private async Task<int> Run(Func<Func<IShelf, Task<int>>, Task<int>> open, string? head, CancellationToken stop)
    {
        var breaks = 0;
        try
        {
            breaks = await open(shelf => Breaks(new(shelf), head, stop));
        }
        catch (System.Data.Common.DbException damaged)
        {
            screen.Line($"The file of rows cannot be read: {damaged.Message}");
            breaks++;
        }

        screen.Line(breaks == 0 ? "Every row, journal and file is as it was written." : $"{breaks} found. Restore the ledger from a backup, or import its last export into an empty folder or account.");
        return breaks == 0 ? Program.Done : Program.Refused;
    }

    private async Task<int> Breaks(Verification verification, string? head, CancellationToken stop)
    {
        var breaks = 0;
        await foreach (var broken in verification.Breaks(stop))
        {
            screen.Line(broken);
            breaks++;
        }

        if (breaks == 0 && head is not null && !await verification.Has(head, stop))
        {
            screen.Line($"No journal has {head} in its chain.");
            breaks++;
        }

        return breaks;
    }
}
