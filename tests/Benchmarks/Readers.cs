using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;

namespace FundingPipeline.Benchmarks;

/// <summary>The same claim through every reader that is installed here, in turn, each time in a fresh process.</summary>
public static class Readers
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private sealed record Reader(string Name, Func<string, Run?> Read);

    private const string Floor = "bare inflate";
    private const string LowerFloor = "memory copy of the inflated bytes";

    private static readonly ImmutableArray<Reader> All =
    [
        Own("ours"), Own(Floor), new(LowerFloor, path => Child.Self(Limit, "read", LowerFloor, path + Inflated)), Own("ExcelDataReader"), Own("ClosedXML"),
        .. Peer.All.Select(peer => new Reader(peer.Name, path => peer.Do("read", path))),
    ];

    private const string Inflated = ".inflated";

    public static Measurements Measure(Sizes sizes, string folder, Measurements before)
    {
        var path = Path.Combine(folder, "claim.xlsx");
        Write(path, sizes.Lines);
        Console.WriteLine($"\n### readers: {sizes.Lines:#,0} lines of 12 cells, {new FileInfo(path).Length / 1024:#,0} KB, fresh processes in turn, medians of {sizes.RoundsOfReaders}; load {Machine.Load()}\n");
        var runs = All.ToDictionary(reader => reader.Name, _ => new List<Run>());
        for (var round = 1; round <= sizes.RoundsOfReaders; round++)
        {
            Console.Error.WriteLine($"round {round} of {sizes.RoundsOfReaders}");
            foreach (var reader in All)
            {
                if (reader.Read(path) is { ExitCode: 0 } run)
                {
                    runs[reader.Name].Add(run);
                }
            }
        }

        Print(runs);
        return before.Right(runs["ours"].Count == sizes.RoundsOfReaders);
    }

    /// <summary>The claim, and beside it what its parts are when they are unpacked.</summary>
    private static void Write(string path, int lines)
    {
        using (var file = File.Create(path))
        {
            BigClaim.Write(file, lines);
        }

        using var archive = ZipFile.OpenRead(path);
        using var inflated = File.Create(path + Inflated);
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            part.CopyTo(inflated);
        }
    }

    private static void Print(Dictionary<string, List<Run>> runs)
    {
        Console.WriteLine("| reader | wall s | CPU s | peak MB | wall, ours by it | CPU, ours by it | wall by the bare inflate | said |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---|");
        foreach (var (name, all) in runs)
        {
            Console.WriteLine(all.Count == 0 ? $"| {name} | not installed here | | | | | | |" : Row(name, all, runs["ours"], runs[Floor]));
        }
    }

    private static string Row(string name, List<Run> all, List<Run> ours, List<Run> floor) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {Median(all, Wall) / 1000:0.00} | {Median(all, Cpu) / 1000:0.00} | {Median(all, run => run.PeakMegabytes)} | {Ratio(ours, all, Wall):0.000} | {Ratio(ours, all, Cpu):0.000} | {Ratio(all, floor, Wall):0.0} | {all[0].Said} |");

    private static decimal Wall(Run run) => run.Milliseconds;

    private static decimal Cpu(Run run) => run.CpuMilliseconds;

    /// <summary>The median of the ratios round by round: whatever slowed a round slowed both.</summary>
    private static decimal Ratio(List<Run> one, List<Run> other, Func<Run, decimal> of) =>
        Median([.. one.Zip(other, (a, b) => of(a) / Math.Max(of(b), 1))]);

    private static decimal Median(List<Run> runs, Func<Run, decimal> of) => Median([.. runs.Select(of)]);

    private static decimal Median(List<decimal> figures) => figures.Order().ElementAt(figures.Count / 2);

    private static Reader Own(string reader) => new(reader, path => Child.Self(Limit, "read", reader, path));
}
