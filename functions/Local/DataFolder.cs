using System.CommandLine;
using FundingPipeline.App;
using FundingPipeline.Storage;

namespace FundingPipeline.Local;

/// <summary>The ledger in a folder, for commands that look at it or change something in it.</summary>
public static class DataFolder
{
    /// <summary><c>--data</c>, as every command but <c>run</c> has it.</summary>
    public static Option<DirectoryInfo> Option() => new("--data") { Description = "Where the ledger is kept.", DefaultValueFactory = _ => new("data") };

    /// <summary>Does something with the ledger, which must be there.</summary>
    public static async Task<T> Open<T>(DirectoryInfo data, Func<FolderShelf, Task<T>> work, CancellationToken stop)
    {
        if (!File.Exists(FolderShelf.LedgerFile(data.FullName)))
        {
            throw new DirectoryNotFoundException($"There is no ledger in {data.FullName}.");
        }

        await using var shelf = await FolderShelf.Open(data.FullName, stop);
        return await work(shelf);
    }

    /// <summary>The same for a ledger that must be there.</summary>
    public static Task<int> ChangeKnown(Screen screen, DirectoryInfo data, Func<Workplace, IProgress<Step>, Task> change, CancellationToken stop) =>
        File.Exists(FolderShelf.LedgerFile(data.FullName))
            ? Change(screen, data, change, stop)
            : throw new DirectoryNotFoundException($"There is no ledger in {data.FullName}.");

    /// <summary>Changes something, and works off what follows from it, unless a host that serves the folder does.</summary>
    public static async Task<int> Change(Screen screen, DirectoryInfo data, Func<Workplace, IProgress<Step>, Task> change, CancellationToken stop)
    {
        using var held = OwnFolder.TryHold(data);
        await using var shelf = await FolderShelf.Open(data.FullName, stop);
        if (held is null)
        {
            await change(new(shelf, shelf.Files), new PlainProgress(screen.Line));
            screen.Line($"Another run or host holds {data.FullName}; a host does the rest, and so does the next run.");
            return Program.Done;
        }

        await shelf.TakeBack(stop);
        var (output, asOf) = await LastRun.Read(shelf, stop) ?? (data, null);
        await Finish(screen, new(shelf, new FolderFiles(output.FullName), asOf, wait: TimeSpan.Zero), change, stop);
        screen.Line($"Returns and answers are in {output.FullName}.");
        return Program.Done;
    }

    /// <summary>Changes something, and works off all that follows.</summary>
    public static Task<Reconciled> Finish(Screen screen, Workplace at, Func<Workplace, IProgress<Step>, Task> change, CancellationToken stop) => screen.Watch(async progress =>
    {
        await change(at, progress);
        return await new Batch(at, progress).Finish(stop);
    });
}
