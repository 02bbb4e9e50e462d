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
        var log = new Option<bool>("--log") { Description = "Note each piece of work on the standard error, a line of JSON each." };
        var command = new Command("run", "Takes in every file below a folder, reconciles everything, and writes returns, statements and answers.")
        {
            folder, output, data, asOf, strict, log,
        };
        command.SetAction((typed, stop) =>
        {
            var to = typed.GetRequiredValue(output);
            return new RunCommand(screen).Run(
                typed.GetRequiredValue(folder), to, typed.GetValue(data) ?? new(Path.Combine(to.FullName, "data")),
                typed.GetValue(asOf), typed.GetValue(strict), typed.GetValue(log), stop);
        });
        return command;
    }

    private async Task<int> Run(DirectoryInfo folder, DirectoryInfo output, DirectoryInfo data, LocalDate? asOf, bool strict, bool isNoted, CancellationToken stop)
    {
        if (!folder.Exists)
        {
            throw new DirectoryNotFoundException($"There is no folder {folder.FullName}.");
        }

        if (IsAtOrBelow(folder, output))
        {
            throw new IOException($"Returns cannot go into {output.FullName}: the claims are in it, at {folder.FullName}. Give another folder with --out.");
        }

        if (Foreign(output) is { } foreign)
        {
            throw new IOException($"{foreign} is not ours, and workbooks in it would be taken for returns of an earlier run. Give another folder with --out.");
        }

        using var ownOutput = OwnFolder.Hold(output);
        using var ownData = OwnFolder.Hold(data);
        ClearUnfinished(output, data);
        await using var shelf = await FolderShelf.Open(data.FullName, stop);
        await shelf.TakeBack(stop);

        var given = Incoming.Below(folder).ToList();
        if (given.Count == 0)
        {
            screen.Line($"There is nothing in {folder.FullName}.");
        }

        await LastRun.Note(shelf, output, asOf, stop);
        using var records = isNoted ? Records.OnError() : null;
        var at = new Workplace(shelf, new FolderFiles(output.FullName), asOf, wait: TimeSpan.Zero, log: records?.CreateLogger(Telemetry.Name));
        var reconciled = await screen.Watch(progress => new Batch(at, progress).Work(given, stop));

        ClearUnfinished(output, data);
        SummaryTable.Show(screen, reconciled, given.Count, (await at.Ledger.Arrivals(stop)).Count(arrival => arrival.IsPost) - given.Count, output.FullName);
        return strict && reconciled.AnythingRefused ? Program.Refused : Program.Done;
    }

    /// <summary>Marked as ours, the claims in it would never be read again; and the answers of one run would be the claims of the next.</summary>
    private static bool IsAtOrBelow(DirectoryInfo folder, DirectoryInfo other) =>
        $"{Path.TrimEndingDirectorySeparator(folder.FullName)}{Path.DirectorySeparatorChar}".StartsWith(
            $"{Path.TrimEndingDirectorySeparator(other.FullName)}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    /// <summary>A folder of somebody's own by a name that we write to, where no run of ours ever wrote; null when there is none.</summary>
    private static string? Foreign(DirectoryInfo output) =>
        File.Exists(Path.Combine(output.FullName, Incoming.Marker)) ? null
            : Workbooks.Folders.Select(name => Path.Combine(output.FullName, name)).FirstOrDefault(Directory.Exists);

    private static void ClearUnfinished(params IEnumerable<DirectoryInfo> folders)
    {
        foreach (var folder in folders)
        {
            new FolderFiles(folder.FullName).ClearUnfinished();
        }
    }
}
