using System.CommandLine;
using FundingPipeline.App;
using FundingPipeline.Storage;
using NodaTime;

namespace FundingPipeline.Local;

/// <summary><c>run</c>: everything below a folder goes in, and every return and statement comes out.</summary>
public sealed class RunCommand(Screen screen)
{
    public static Command Build(Screen screen)
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Claims and registers, in any order and any depth." };
        var output = new Option<DirectoryInfo>("--out") { Description = "Where returns and answers go.", DefaultValueFactory = _ => new("out") };
        var data = new Option<DirectoryInfo?>("--data") { Description = "Where the ledger is kept. [default: <out>/data]" };
        var asOf = new Option<LocalDate?>("--as-of")
        {
            Description = "The day from which the programme is looked at, as 2001-03-31. [default: the last day any claim covers]",
            CustomParser = Dates.Read,
        };
        var strict = new Option<bool>("--strict") { Description = "End with exit code 2 when anything was refused." };
        var command = new Command("run", "Takes in every file below a folder, reconciles everything, and writes returns, statements and answers.")
        {
            folder, output, data, asOf, strict,
        };
        command.SetAction((typed, stop) =>
        {
            var to = typed.GetRequiredValue(output);
            return new RunCommand(screen).Run(
                typed.GetRequiredValue(folder), to, typed.GetValue(data) ?? new(Path.Combine(to.FullName, "data")),
                typed.GetValue(asOf), typed.GetValue(strict), stop);
        });
        return command;
    }

    private async Task<int> Run(DirectoryInfo folder, DirectoryInfo output, DirectoryInfo data, LocalDate? asOf, bool strict, CancellationToken stop)
    {
        if (!folder.Exists)
        {
            throw new DirectoryNotFoundException($"There is no folder {folder.FullName}.");
        }

        using var ownOutput = OwnFolder.Hold(output);
        using var ownData = OwnFolder.Hold(data);
        var files = new FolderFiles(output.FullName);
        ClearUnfinished(output, data);
        await using var shelf = await FolderShelf.Open(data.FullName, stop);

        var reconciled = await screen.Watch(async progress =>
        {
            await TakeIn(folder, shelf, progress, stop);
            return await new ReconcileEverything(shelf, files, progress).Run(stop);
        });

        ClearUnfinished(output, data);
        SummaryTable.Show(screen, reconciled, asOf ?? LastDay(reconciled), output.FullName);
        return strict && reconciled.AnythingRefused ? Program.Refused : Program.Done;
    }

    private static async Task TakeIn(DirectoryInfo folder, IShelf shelf, IProgress<Step> progress, CancellationToken stop)
    {
        var found = Incoming.Below(folder).ToList();
        var ingest = new IngestClaim(shelf);
        foreach (var (i, (path, file, kind)) in found.Index())
        {
            await using var content = file.OpenRead();
            await ingest.Run(path, content, kind, stop);
            progress.Report(new("taking in", i + 1, found.Count));
        }
    }

    private static void ClearUnfinished(params IEnumerable<DirectoryInfo> folders)
    {
        foreach (var folder in folders)
        {
            new FolderFiles(folder.FullName).ClearUnfinished();
        }
    }

    private static LocalDate? LastDay(Reconciled reconciled) =>
        reconciled.Programme.Intakes.Select(intake => intake.Claim?.Cover.Period.Last).Max();
}
