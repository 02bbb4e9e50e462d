using System.Globalization;
using ClosedXML.Excel;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;
using FundingPipeline.Tests.Return;

namespace FundingPipeline.Benchmarks;

/// <summary>A return that cites a hundred thousand lines, written whole, beside openpyxl and ClosedXML writing as many cells as its sheet of sources alone, in turn.</summary>
public static class Returning
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static Measurements Measure(Sizes sizes, string folder, Measurements before)
    {
        var (path, lines) = (Path.Combine(folder, "return.xlsx"), sizes.Lines.ToString(CultureInfo.InvariantCulture));
        Console.WriteLine($"\n### return: one that cites {sizes.Lines:#,0} lines, written whole; fresh processes in turn, medians of {sizes.Rounds}\n");
        var (ours, openpyxl, closedXml) = (new List<Run>(), new List<Run>(), new List<Run>());
        for (var round = 1; round <= sizes.Rounds; round++)
        {
            Console.Error.WriteLine($"round {round} of {sizes.Rounds}");
            ours.Add(Child.Self(Limit, "write-return", lines, path));
            openpyxl.AddRange(Peer.Openpyxl.Do("write", path, lines) is { } run ? [run] : []);
            closedXml.Add(Child.Self(Limit, "write-closedxml", lines, path));
        }

        Console.WriteLine("| | wall s | CPU s | peak MB | said |");
        Console.WriteLine("|---|---:|---:|---:|---|");
        Print("the whole return, ours", ours);
        Print("its sheet of sources alone, openpyxl, write-only", openpyxl);
        Print("its sheet of sources alone, ClosedXML", closedXml);
        Ratio("ours by openpyxl", ours, openpyxl);
        Ratio("ours by ClosedXML", ours, closedXml);
        return before.Right(ours.Concat(openpyxl).Concat(closedXml).All(run => run.ExitCode == 0));
    }

    /// <summary>Writes one such return, and says what is in it.</summary>
    public static int Write(int lines, string path)
    {
        var example = Examples.Return();
        var entries = example.Contributions[0].Entries;
        var whole = example with { Contributions = [example.Contributions[0] with { Entries = [.. Enumerable.Range(1, lines).Select(line => Entry(entries[0], line))] }] };
        File.WriteAllBytes(path, ReturnWorkbook.Write(whole));
        Console.WriteLine($"{new FileInfo(path).Length / 1024:#,0} KB");
        Child.SayCost();
        return 0;
    }

    /// <summary>Writes the rows of the sheet of sources with the library alone, as many and as wide.</summary>
    public static int ByLibrary(int lines, string path)
    {
        using var book = new XLWorkbook();
        var sheet = book.AddWorksheet("Sources");
        for (var line = 1; line <= lines; line++)
        {
            object[] says =
            [
                "P-1", "1", 1, $"{line}", $"INV-{line:000000}", $"Invoice {line} of the supplier of desks, chairs and other things", "Equipment", "Enterprise", "Revenue",
                36557, line / 50.0, line / 100.0, line / 100.0, line % 20 == 7 ? "Queried" : "Accepted", "claim.xlsx", "Expenditure", $"S{line + 1}", $"T{line + 1}", $"U{line + 1}", new string('f', 64),
            ];
            for (var column = 0; column < says.Length; column++)
            {
                sheet.Cell(line, column + 1).SetValue(says[column]);
            }
        }

        book.SaveAs(path);
        Console.WriteLine($"{new FileInfo(path).Length / 1024:#,0} KB");
        Child.SayCost();
        return 0;
    }

    private static Entry Entry(Entry like, int line)
    {
        var text = line.ToString(CultureInfo.InvariantCulture);
        var cost = like.Line with { Line = text, LedgerReference = $"INV-{line:000000}", Description = $"Invoice {line} of the supplier of desks, chairs and other things", Claimed = new Money(line), At = like.Line.At with { Row = line + 1 } };
        return like with { Line = cost, Eligible = new Money(2 * line), Claimed = new Money(line), Match = [like.Match[0] with { Amount = new Money(line) }], Fate = line % 20 == 7 ? Fate.Queried : Fate.Accepted };
    }

    private static void Ratio(string name, List<Run> ours, List<Run> theirs) => Console.WriteLine(theirs.Count == 0 ? $"| {name} | not measured | | | |" : string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {Median(ours, run => run.Milliseconds) / Median(theirs, run => run.Milliseconds):0.000} | {Median(ours, run => run.CpuMilliseconds) / Median(theirs, run => run.CpuMilliseconds):0.000} | {Median(ours, run => run.PeakMegabytes) / Median(theirs, run => run.PeakMegabytes):0.00} | |"));

    private static void Print(string name, List<Run> runs) => Console.WriteLine(runs.Count == 0 ? $"| {name} | not installed here | | | |" : string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {Median(runs, run => run.Milliseconds) / 1000:0.00} | {Median(runs, run => run.CpuMilliseconds) / 1000:0.00} | {Median(runs, run => run.PeakMegabytes)} | {runs[0].Said} |"));

    private static decimal Median(List<Run> runs, Func<Run, decimal> of) => runs.Select(of).Order().ElementAt(runs.Count / 2);
}
