using System.Globalization;
using System.Runtime.InteropServices;
using FundingPipeline.Ingest;
using FundingPipeline.Tests.Ingest;

namespace FundingPipeline.Benchmarks;

/// <summary><c>check</c> on a large claim with faults in one line of twenty, beside pandas merely reading it, in turn.</summary>
/// <remarks>Which cell is at fault, and by which rule, is known before anything is read: it is how the claim is written.</remarks>
public static class Checking
{
    private const int Rounds = 5;
    private const int FirstDay = 36_708;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly string[] Headings =
    [
        "Line", "Ledger reference", "Kind", "Date paid", "Payee", "Capital or revenue", "Cost heading", "Gross cost", "VAT recoverable", "Eligible cost", "Claimed", "Match: Core budget",
    ];

    /// <summary>One kind of fault: what it does to the cells of a good line, and where it must be found.</summary>
    private sealed record Fault(string Rule, string Heading, Action<string?[], BigClaim.Texts, int> Spoil);

    private static readonly Fault[] Faults =
    [
        new("READ-08", "Ledger reference", (cells, _, _) => cells[1] = null),
        new("READ-08", "Cost heading", (cells, _, _) => cells[6] = null),
        new("READ-09", "Gross cost", (cells, _, _) => cells[7] = " t=\"e\"><v>#REF!</v>"),
        new("READ-10", "Gross cost", (cells, texts, _) => cells[7] = texts.Cell("twelve pounds")),
        new("READ-10", "VAT recoverable", (cells, texts, _) => cells[8] = texts.Cell("6.500")),
        new("READ-12", "VAT recoverable", (cells, _, _) => cells[8] = "><v>0.005</v>"),
        new("READ-13", "Gross cost", (cells, texts, _) => cells[7] = texts.Cell("EUR 250.00")),
        new("READ-14", "Date paid", (cells, texts, _) => cells[3] = texts.Cell("31/09/2000")),
        new("READ-16", "Kind", (cells, texts, _) => cells[2] = texts.Cell("Invoyce")),
        new("READ-21", "Line", (cells, _, line) => cells[0] = $"><v>{line - 1}</v>"),
        new("CLAIM-09", "Eligible cost", (cells, _, line) => cells[9] = BigClaim.Pounds(Gross(line) - 1)),
        new("CLAIM-10", "VAT recoverable", (cells, _, line) => cells[8] = BigClaim.Pounds(Gross(line) + 1)),
        new("CLAIM-10", "Eligible cost", (cells, _, line) => (cells[9], cells[11]) = (BigClaim.Pounds(Gross(line) + 1), BigClaim.Pounds(Gross(line) + 1 - Claimed(line)))),
        new("CLAIM-12", "Date paid", (cells, _, _) => cells[3] = null),
        new("CLAIM-13", "Date paid", (cells, _, _) => cells[3] = BigClaim.Day(FirstDay - 1)),
        new("JOINT-01", "Ledger reference", (cells, texts, line) => cells[1] = texts.Cell(Reference(line - 1))),
    ];

    public static int Run(string[] options) => options switch
    {
        ["--once", var program, .. var arguments] => Once(program, arguments),
        ["--lines", var lines] => Run(int.Parse(lines, CultureInfo.InvariantCulture)),
        _ => Run(100_000),
    };

    private static int Run(int lines)
    {
        var folder = Directory.CreateTempSubdirectory("check-").FullName;
        var (claim, register) = (Path.Combine(folder, "claim.xlsx"), Path.Combine(folder, "register.xlsx"));
        WriteClaim(claim, lines);
        File.WriteAllBytes(register, Register());
        var planted = Planted(lines).ToHashSet();
        Console.WriteLine($"{lines:#,0} lines of {Headings.Length} cells, {new FileInfo(claim).Length / 1024:#,0} KB, {planted.Count:#,0} planted faults of {Faults.Length} kinds; {Rounds} rounds, in turn, each in a fresh process; medians.");

        var (ours, pandas, reading) = (new List<Run>(), new List<Run>(), Peer.Pandas.ToDo("read", claim));
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(Child.Self(Limit, "check", "--once", Published.Program, "check", claim, register, "--out", Path.Combine(folder, "out")));
            pandas.Add(Child.Self(Limit, ["check", "--once", reading.Program, .. reading.Arguments]));
        }

        Console.WriteLine("| | wall s | CPU s | peak MB | said |");
        Console.WriteLine("|---|---:|---:|---:|---|");
        var (we, they) = (Print("check, annotated copy included", ours), Print("pandas, merely reading", pandas));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"check takes {we / they:0.000} of the wall time of pandas: {(we * 5 <= they ? "at most" : "MORE THAN")} a fifth."));
        var right = Verify(planted, Path.Combine(folder, "out", "claim.xlsx.checked.xlsx"));
        Directory.Delete(folder, recursive: true);
        return right && ours.All(run => run.ExitCode == 0) ? 0 : 1;
    }

    private static decimal Print(string name, List<Run> runs)
    {
        var said = runs.Select(run => run.Said.Split('\n')[^1].Split(' ')).Where(words => words is ["took", _, _]).ToList();
        decimal Median(int word) => said.Select(words => decimal.Parse(words[word], CultureInfo.InvariantCulture)).Order().ElementAtOrDefault(said.Count / 2) / 1000;
        var (wall, cpu) = (Median(1), Median(2));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {wall:0.00} | {cpu:0.00} | {runs.Select(run => run.PeakMegabytes).Order().ElementAt(runs.Count / 2)} | {runs[0].Said.Split('\n')[0]} |"));
        return wall;
    }

    /// <summary>Compares the list of findings in the annotated copy with what was planted: none missing, none besides.</summary>
    private static bool Verify(HashSet<(string Rule, string Sheet, string Cell)> planted, string answer)
    {
        using var content = File.OpenRead(answer);
        var list = WorkbookReader.Read(content, new SourceFile("", "claim.xlsx")).Value!["Findings"]!.Rows;
        var found = list.Where(row => row.Number > 5).Select(row => (row[8]!.Value.Text, row[2]?.Text ?? "", row[3]?.Text ?? "")).ToList();
        var (missing, besides) = (planted.Except(found).ToList(), found.Except(planted).ToList());
        Console.WriteLine($"{found.Count:#,0} findings: {planted.Count - missing.Count:#,0} of {planted.Count:#,0} planted faults found at their cells by their rules, {besides.Count:#,0} findings elsewhere.");
        missing.Take(5).ToList().ForEach(one => Console.WriteLine($"MISSING {one}"));
        besides.Take(5).ToList().ForEach(one => Console.WriteLine($"ELSEWHERE {one}"));
        return missing.Count == 0 && besides.Count == 0 && found.Count == planted.Count;
    }

    private static void WriteClaim(string path, int lines)
    {
        var total = Enumerable.Range(1, lines).Sum(Claimed);
        using var file = File.Create(path);
        BigClaim.Write(
            file,
            [
                ["Grant claim"], ["Funder", "SRB"], ["Programme", "Round 5"], ["Project reference", "BIG-1"], ["Claimant", "City Council"], ["Claim type", "Quarterly"],
                ["Claim number", 1], ["Period from", new NodaTime.LocalDate(2000, 7, 1)], ["Period to", new NodaTime.LocalDate(2000, 9, 30)], ["Total claimed", total / 100m],
                ["Prepared by", "A. Clerk"], ["Prepared on", new NodaTime.LocalDate(2000, 10, 10)],
            ],
            Headings, lines, Line);
    }

    private static byte[] Register() => TinyWorkbook.Of(
        ("Projects", [["Project register"], ["Project reference", "Project name", "Accountable body", "Nation", "Region"], ["BIG-1", "A large project", "City Council", "England", "North West"]]),
        ("Awards", [["Project reference", "Source", "Programme", "Basis", "From", "To", "Award"], ["BIG-1", "SRB", "Round 5", "Defrayed", new NodaTime.LocalDate(2000, 4, 1), new NodaTime.LocalDate(2004, 3, 31), 9_000_000_000m]]),
        ("Match", [["Project reference", "Source", "Matched fund", "Kind", "Amount"], ["BIG-1", "Core budget", "SRB", "Cash", 9_000_000_000m]]));

    private static string?[] Line(BigClaim.Texts texts, int line)
    {
        string?[] cells =
        [
            $"><v>{line}</v>", texts.Cell(Reference(line)), texts.Cell(line % 4 == 0 ? "Payroll" : "Invoice"), BigClaim.Day(FirstDay + (line % 92)), texts.Cell($"Supplier {line % 1_789} & Sons"),
            texts.Cell("Revenue"), texts.Cell(line % 2 == 0 ? "Staff" : "Premises"), BigClaim.Pounds(Gross(line)), BigClaim.Pounds(0),
            BigClaim.Pounds(Gross(line)), BigClaim.Pounds(Claimed(line)), BigClaim.Pounds(Gross(line) - Claimed(line)),
        ];
        FaultOf(line)?.Spoil(cells, texts, line);
        return cells;
    }

    private static IEnumerable<(string Rule, string Sheet, string Cell)> Planted(int lines) =>
        from line in Enumerable.Range(1, lines)
        let fault = FaultOf(line)
        where fault is not null
        select (fault.Rule, "Expenditure", $"{CellRef.Letters(Array.IndexOf(Headings, fault.Heading) + 1)}{line + 1}");

    private static Fault? FaultOf(int line) => line % 20 == 7 ? Faults[line / 20 % Faults.Length] : null;

    private static string Reference(int line) => $"INV-{1990 + (line % 17)}-{line:000000}";

    /// <summary>Each line costs a little more than the one before it, so that a reference used again is always for a cost too small.</summary>
    private static long Gross(int line) => 1_000 + line;

    private static long Claimed(int line) => Gross(line) * 45 / 100;

    /// <summary>Runs one program and says how long it took, in milliseconds of wall and of CPU, and the most memory it ever held.</summary>
    private static int Once(string program, string[] arguments)
    {
        var run = Child.TryStart(Limit, program, arguments) ?? throw new InvalidOperationException($"There is no program {program}; build it with -c Release.");
        _ = GetUsage(Children, out var usage);
        Console.WriteLine(run.Said.Split('\n')[0]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"took {run.Milliseconds} {(usage.UserSeconds + usage.SystemSeconds) * 1000 + (usage.UserMicroseconds + usage.SystemMicroseconds) / 1000}"));
        Console.WriteLine($"{Child.PeakMark}{usage.PeakKilobytes}");
        return 0;
    }

    private const int Children = -1;

    /// <summary>What the system's own accounts say of processes that have ended, as Linux lays it out.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
        public long PeakKilobytes;
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    private static extern int GetUsage(int whose, out Usage usage);
}
