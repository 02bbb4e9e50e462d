using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using FundingPipeline.App;
using FundingPipeline.Local;
using FundingPipeline.Storage;
using FundingPipeline.Tests.Scale;
using FundingPipeline.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Counted = FundingPipeline.Tests.Scale.Counted;

namespace FundingPipeline.Benchmarks;

/// <summary>A year's claims over a storage account, from ingest to returns, by one, two, four and eight processes at once; what comes out is compared with
/// what one process makes of the same claims in a folder.</summary>
public static class Workers
{
    /// <summary>Few, for the emulator looks through its whole table for each list of rows.</summary>
    private const int Lines = 5;

    private const string Account = "WORKERS_ACCOUNT";
    private const string CountsMark = "counts ";
    private const string FaultMark = "fault ";
    private static readonly ImmutableArray<int> AtOnce = [1, 2, 4, 8];
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    /// <summary>What one round took, and what came of it.</summary>
    /// <param name="Idle">The share of the processors that nobody used at all, ourselves and others counted; 0 where the machine does not say.</param>
    private sealed record Round(int Processes, TimeSpan Wall, Counts Asked, int Faults, TimeSpan Theirs, TimeSpan Azurites, decimal Idle, int Undone, int Wrong, int Written);

    public static async Task<Measurements> Measure(Sizes sizes, Measurements before)
    {
        var (claims, projects) = (sizes.Claims, (sizes.Claims + GrowingOffice.ClaimsInAYear - 1) / GrowingOffice.ClaimsInAYear);
        Console.WriteLine($"\n### workers: {claims:#,0} claims of {Lines} lines, of {projects:#,0} projects, and a register; {Environment.ProcessorCount} processors, which the emulator uses too\n");
        if (!NodeModules.CanBe)
        {
            Console.WriteLine("Azurite, the emulator, is not installed here, nor is Node.");
            return before;
        }

        var files = Files(claims).ToList();
        var expected = await InAFolder(files);
        var rounds = await Rounds(files, expected);
        Console.WriteLine();
        Console.WriteLine(Saturated(rounds));
        var lost = rounds.Sum(round => round.Wrong + round.Undone + round.Faults);
        return before.Right(lost == 0).With(Figure.LostByWorkers, lost);
    }

    private static async Task<List<Round>> Rounds(List<(string Name, byte[] Bytes)> files, Dictionary<string, string> expected)
    {
        Console.WriteLine("| processes | wall s | claims a second | requests a claim | of them lists of rows | files written | conflicts tried again | CPU s, ours | CPU s, emulator | processors busy | faults | undone | workbooks that differ |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|");
        var rounds = new List<Round>();
        foreach (var processes in AtOnce)
        {
            Console.Error.WriteLine($"{processes} at once");
            rounds.Add(await OnAnEmulator(files, processes, expected));
            Print(rounds[^1], files.Count - 1);
        }

        return rounds;
    }

    /// <summary>On one of its own: one that holds what came of three rounds before is slower in the fourth.</summary>
    private static async Task<Round> OnAnEmulator(List<(string Name, byte[] Bytes)> files, int processes, Dictionary<string, string> expected)
    {
        var azurite = new Azurite();
        await azurite.InitializeAsync();
        var round = await OnAnAccount(azurite, files, processes, expected);
        await azurite.DisposeAsync();
        return round;
    }

    /// <summary>The register, and project by project the claims of a year; every tenth claim has an unpaid line, and is answered.</summary>
    private static IEnumerable<(string Name, byte[] Bytes)> Files(int claims)
    {
        yield return (GrowingOffice.RegisterName, GrowingOffice.Register((claims + GrowingOffice.ClaimsInAYear - 1) / GrowingOffice.ClaimsInAYear));
        for (var claim = 0; claim < claims; claim++)
        {
            yield return GrowingOffice.Claim((claim / GrowingOffice.ClaimsInAYear) + 1, (claim % GrowingOffice.ClaimsInAYear) + 1, Lines, isQueried: claim % 10 == 9);
        }
    }

    private static async Task<Dictionary<string, string>> InAFolder(List<(string Name, byte[] Bytes)> files)
    {
        var folder = Directory.CreateTempSubdirectory("workers-").FullName;
        foreach (var (name, bytes) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, "claims", name))!);
            await File.WriteAllBytesAsync(Path.Combine(folder, "claims", name), bytes);
        }

        await using (var shelf = await FolderShelf.Open(Path.Combine(folder, "data"), default))
        {
            var watch = Stopwatch.StartNew();
            await new Batch(new(shelf, new FolderFiles(Path.Combine(folder, "out")), wait: TimeSpan.Zero), new Silence()).Work([.. Incoming.Below(new(Path.Combine(folder, "claims")))], default);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"One process over a folder: {watch.Elapsed.TotalSeconds:0.0} s, the programme included.\n"));
        }

        var written = await Written(new FolderFiles(Path.Combine(folder, "out")));
        Directory.Delete(folder, recursive: true);
        return written;
    }

    private static async Task<Round> OnAnAccount(Azurite azurite, List<(string Name, byte[] Bytes)> files, int processes, Dictionary<string, string> expected)
    {
        var connection = azurite.NewAccount();
        await using var shelf = await AzureShelf.Open(StorageAccount.Of(connection), default);
        foreach (var (name, bytes) in files)
        {
            await shelf.Files.Write($"claims/{name}", bytes, default);
            await shelf.Work.Send(Queues.Ingest, name, TimeSpan.Zero, default);
        }

        var (watch, before, ticks) = (Stopwatch.StartNew(), azurite.Processor, Ticks());
        var workers = Enumerable.Range(0, processes).Select(_ => Start(connection)).ToList();
        while (await shelf.Work.Count(Queues.Ingest, default) + await shelf.Work.Count(Queues.Reconcile, default) + await shelf.Work.Count(Queues.Return, default) > 0 && workers.All(worker => !worker.Process.HasExited))
        {
            await Task.Delay(Look);
        }

        var (wall, azurites, now) = (watch.Elapsed, azurite.Processor - before, Ticks());
        var said = new List<string>();
        foreach (var (process, output) in workers)
        {
            process.StandardInput.Close();
            said.AddRange((await output).Split('\n'));
            await process.WaitForExitAsync();
            process.Dispose();
        }

        var swept = await new ReconcileEverything(new(shelf, shelf.Files, wait: TimeSpan.Zero)).Sweep(default);
        var written = await Written(shelf.Files);
        return new(
            processes, wall, Marked(said, CountsMark).Select(CountsOf).Aggregate(Counts.None, (a, b) => a + b), Marked(said, FaultMark).Count() + (processes - Marked(said, CountsMark).Count()),
            TimeSpan.FromMilliseconds(Marked(said, "cpu ").Sum(long.Parse)), azurites, now.All == ticks.All ? 0 : (decimal)(now.Idle - ticks.Idle) / (now.All - ticks.All), swept.Undone,
            expected.Keys.Union(written.Keys).Count(name => expected.GetValueOrDefault(name) != written.GetValueOrDefault(name)), written.Count);
    }

    /// <summary>One worker: takes whatever waits, as a machine in Azure does, until its standard input is closed.</summary>
    public static async Task<int> Work()
    {
        var account = new CountedAccount(Environment.GetEnvironmentVariable(Account)!);
        await using var shelf = await AzureShelf.Open(account.Account, default);
        await using var services = new ServiceCollection().AddSingleton(new Workplace(shelf, shelf.Files)).BuildServiceProvider();
        using var enough = new CancellationTokenSource();
        var working = new QueueWorkers(shelf.Work, services, (what, broken) => Console.WriteLine($"{FaultMark}{what}: {broken.Message.ReplaceLineEndings(" ")}")).Run(enough.Token);
        await Console.In.ReadToEndAsync();
        await enough.CancelAsync();
        await working;
        Console.WriteLine(CountsMark + string.Join(' ', Counts.All.Select(what => account.Now[what].ToString(CultureInfo.InvariantCulture))));
        Child.SayCost();
        return 0;
    }

    private static (Process Process, Task<string> Output) Start(string connection)
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["worker"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { [Account] = connection },
        })!;
        return (process, process.StandardOutput.ReadToEndAsync());
    }

    private static IEnumerable<string> Marked(List<string> said, string mark) => said.Where(line => line.StartsWith(mark, StringComparison.Ordinal)).Select(line => line[mark.Length..]);

    private static Counts CountsOf(string line) => line.Split(' ').Select(count => decimal.Parse(count, CultureInfo.InvariantCulture)).ToArray() is var counts ? Counts.Of(what => counts[(int)what]) : Counts.None;

    private static async Task<Dictionary<string, string>> Written(IFiles files)
    {
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in Workbooks.Folders)
        {
            foreach (var name in await files.List(folder, default))
            {
                await using var content = (await files.Open(name, default))!;
                written[name] = Convert.ToHexString(await SHA256.HashDataAsync(content));
            }
        }

        return written;
    }

    /// <summary>How long this machine's processors have been idle so far, and how long they have been, in ticks of its clock.</summary>
    private static (long Idle, long All) Ticks()
    {
        const string Processors = "/proc/stat";
        var ticks = File.Exists(Processors) ? File.ReadLines(Processors).First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Take(8).Select(long.Parse).ToArray() : [0, 0, 0, 0, 0];
        return (ticks[3] + ticks[4], ticks.Sum());
    }

    private static decimal Busy(Round round) => (decimal)((round.Theirs + round.Azurites) / (round.Wall * Environment.ProcessorCount));

    private static decimal EmulatorBusy(Round round) => (decimal)(round.Azurites / round.Wall);

    private static void Print(Round round, int claims) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {round.Processes} | {round.Wall.TotalSeconds:0.0} | {claims / round.Wall.TotalSeconds:0.0} | {round.Asked.Requests / claims:0.0} | {round.Asked[Counted.RowsListed] / claims:0.0} | {round.Asked[Counted.BlobsWritten]:#,0} | {round.Asked[Counted.Conflicts]:#,0} | {round.Theirs.TotalSeconds:0.0} | {round.Azurites.TotalSeconds:0.0} | {Busy(round) * 100:0} % | {round.Faults} | {round.Undone} | {(round.Wrong == 0 ? $"none of {round.Written:#,0}" : $"{round.Wrong:#,0} OF {round.Written:#,0}")} |"));

    /// <summary>What was used up where more processes no longer did more.</summary>
    private static string Saturated(List<Round> rounds)
    {
        var best = rounds.MinBy(round => round.Wall)!;
        var why = EmulatorBusy(best) > 0.9m ? "the emulator, which is one thread"
            : Busy(best) > 0.85m ? "the processors"
            : best.Idle < 0.15m ? "the processors, by others than us: measure again on a quiet machine"
            : "nothing: each piece of work asks one thing after another, and waits";
        return string.Create(CultureInfo.InvariantCulture, $"Quickest with {best.Processes}: {rounds[0].Wall / best.Wall:0.0} times one process. What is used up there: {why} (processors {Busy(best) * 100:0} %, the emulator's thread {EmulatorBusy(best) * 100:0} %).");
    }

    private sealed class Silence : IProgress<Step>
    {
        public void Report(Step value)
        {
        }
    }
}
