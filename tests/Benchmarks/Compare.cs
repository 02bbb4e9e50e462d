using System.Globalization;

namespace FundingPipeline.Benchmarks;

/// <summary>The same claim through every reader that is installed here, in turn, each time in a fresh process.</summary>
public static class Compare
{
    private const int Rounds = 5;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private sealed record Reader(string Name, Func<string, Run?> Read);

    private static readonly Reader[] Readers =
    [
        new("ours", Own("ours")), new("inflate", Own("inflate")), new("ExcelDataReader", Own("ExcelDataReader")), new("ClosedXML", Own("ClosedXML")),
        new("pandas", Script("python3", "peers.py", "pandas")), new("openpyxl", Script("python3", "peers.py", "openpyxl")),
        new("SheetJS", Script("node", "peers.mjs", "xlsx")), new("exceljs", Script("node", "peers.mjs", "exceljs")),
    ];

    public static int Run(int lines)
    {
        var path = Path.Combine(Path.GetTempPath(), $"claim-{lines}.xlsx");
        using (var file = File.Create(path))
        {
            BigClaim.Write(file, lines);
        }

        Console.WriteLine($"{lines:#,0} lines of 12 cells, {new FileInfo(path).Length / 1024:#,0} KB; {Rounds} rounds, in turn, each in a fresh process; medians. Load: {Load()}, on {Environment.ProcessorCount} processors.");
        var runs = Readers.ToDictionary(reader => reader.Name, _ => new List<Run>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var reader in Readers)
            {
                if (reader.Read(path) is { ExitCode: 0 } run)
                {
                    runs[reader.Name].Add(run);
                }
            }
        }

        File.Delete(path);
        Print(runs);
        return 0;
    }

    private static void Print(Dictionary<string, List<Run>> runs)
    {
        Console.WriteLine("| reader | wall s | CPU s | peak MB | wall, ours by it | CPU, ours by it | wall by the bare inflate | said |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---|");
        foreach (var (name, all) in runs)
        {
            Console.WriteLine(all.Count == 0 ? $"| {name} | not installed here | | | | | | |" : Row(name, all, runs["ours"], runs["inflate"]));
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

    /// <summary>How many processes wanted a processor in the last minute, where the machine says.</summary>
    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "not known";

    private static Func<string, Run?> Own(string reader) => path => Child.Self(Limit, "read", reader, path);

    private static Func<string, Run?> Script(string program, string script, string library) => path =>
        Child.TryStart(Limit, program == "python3" && File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : program, Here(script), library, path);

    private static string Here(string script) => Tests.Repository.Path("tests", "Benchmarks", script);
}
