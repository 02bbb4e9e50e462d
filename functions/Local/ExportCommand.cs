using System.CommandLine;
using FundingPipeline.Storage;

namespace FundingPipeline.Local;

/// <summary><c>export</c>: the whole ledger in one file.</summary>
public static class ExportCommand
{
    public static Command Build(Screen screen)
    {
        var file = new Argument<FileInfo>("file") { Description = "Where the export goes." };
        var command = new Command("export", "Writes the whole ledger into one file, the same bytes for the same arrivals.") { file };
        var ledger = new WholeLedger(command);
        command.SetAction((typed, stop) => ledger.Open(typed, shelf => Write(screen, shelf, typed.GetRequiredValue(file), stop), stop));
        return command;
    }

    /// <summary>Beside its name first: whoever finds the name finds the whole.</summary>
    private static async Task<int> Write(Screen screen, IShelf shelf, FileInfo file, CancellationToken stop)
    {
        var unfinished = $"{file.FullName}.unfinished";
        Exported exported;
        await using (var to = File.Create(unfinished))
        {
            exported = await LedgerFile.Write(new(shelf), to, stop);
        }

        File.Move(unfinished, file.FullName, overwrite: true);
        screen.Line($"The ledger is in {file.FullName}.");
        screen.Line($"{exported.Size} bytes, sha-256 {exported.Sha256}.");
        return Program.Done;
    }
}
