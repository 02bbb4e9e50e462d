using System.CommandLine;
using FundingPipeline.App;

namespace FundingPipeline.Local;

/// <summary><c>import</c>: takes an exported ledger in and works out everything that follows from it.</summary>
public static class ImportCommand
{
    public static Command Build(Screen screen)
    {
        var file = new Argument<FileInfo>("file") { Description = "An export." };
        var command = new Command("import", "Takes every file of an export in, and reconciles everything.") { file };
        var ledger = new WholeLedger(command);
        command.SetAction((typed, stop) => ledger.Change(screen, typed, (at, progress) => Read(at, typed.GetRequiredValue(file), progress, stop), stop));
        return command;
    }

    private static async Task Read(Workplace at, FileInfo file, IProgress<Step> progress, CancellationToken stop)
    {
        await using var from = file.OpenRead();
        await new Import(at, progress).Run(from, stop);
    }
}
