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

        Console.WriteLine($"{lines:#,0} lines of 12 cells, {new FileInfo(path).Length / 1024:#,0} KB; {Rounds} rounds, in turn, each in a fresh process; medians.");
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
        var (ours, floor) = (Median(runs["ours"], run => run.Milliseconds), Median(runs["inflate"], run => run.Milliseconds));
        Console.WriteLine("| reader | wall s | peak MB | times ours | times the bare inflate | said |");
        Console.WriteLine("|---|---:|---:|---:|---:|---|");
        foreach (var (name, all) in runs)
        {
            var wall = all.Count > 0 ? Median(all, run => run.Milliseconds) : 0;
            Console.WriteLine(all.Count == 0
                ? $"| {name} | not installed here | | | | |"
                : string.Create(CultureInfo.InvariantCulture, $"| {name} | {wall / 1000m:0.00} | {Median(all, run => run.PeakMegabytes)} | {wall / (decimal)ours:0.0} | {wall / (decimal)floor:0.0} | {all[0].Said} |"));
        }
    }

    private static long Median(List<Run> runs, Func<Run, long> of) => runs.Select(of).Order().ElementAt(runs.Count / 2);

    private static Func<string, Run?> Own(string reader) => path => Child.Self(Limit, "read", reader, path);

    private static Func<string, Run?> Script(string program, string script, string library) => path =>
        Child.TryStart(Limit, program == "python3" && File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : program, Here(script), library, path);

    private static string Here(string script) => Tests.Repository.Path("tests", "Benchmarks", script);
}
