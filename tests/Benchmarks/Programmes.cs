using System.Globalization;
using System.Text.Json;

namespace FundingPipeline.Benchmarks;

/// <summary>Whole programmes through the published program, beside pandas merely reading the same files, in turn.</summary>
/// <remarks>Totals are known before anything is read: they come from how the claims are written.</remarks>
public static class Programmes
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);
    private static readonly string Peers = Tests.Repository.Path("tests", "Benchmarks", "peers.py");

    public static int Run(string[] options)
    {
        if (options is ["write", var to, var projects, var lines])
        {
            Write(Of(int.Parse(projects, CultureInfo.InvariantCulture), int.Parse(lines, CultureInfo.InvariantCulture)), to);
            return 0;
        }

        int Option(string name, int otherwise) => Array.IndexOf(options, name) is >= 0 and var at ? int.Parse(options[at + 1], CultureInfo.InvariantCulture) : otherwise;
        var rounds = Option("--rounds", 3);
        var count = Option("--projects", 200);
        var folder = Directory.CreateTempSubdirectory("programme-").FullName;
        try
        {
            var good = StartUp(folder, 3 * rounds);
            good &= Whole(folder, Of(count, 100), rounds);
            good &= OneClaim(folder, Option("--lines", 100_000), rounds);
            good &= Corrections(folder, options.Contains("--million") ? [.. Ledgers, (200, 10)] : Ledgers);
            return !options.Contains("--million") || Larger(folder, Of(10 * count, 100)) ? (good ? 0 : 1) : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>One invoice of two hundred is at fault.</summary>
    private static GeneratedProgramme Of(int projects, int lines) => new() { Projects = projects, Lines = lines, Faults = 50 };

    /// <summary>From the start of the program to the findings of a claim of twenty lines, on the screen and in its copy.</summary>
    private static bool StartUp(string folder, int rounds)
    {
        var from = Write(Of(1, 20), Path.Combine(folder, "small"));
        Console.WriteLine($"\n## check of a claim of 20 lines, {rounds} runs, medians\n");
        Measured.Heading();
        return Measured.Print("check", [.. Enumerable.Range(0, rounds).Select(_ => Measured.Of(Checking.Program, "check", Path.Combine(from, "NP-00001", "srb-1.xlsx"), Path.Combine(from, "register.xlsx"), "--out", Path.Combine(folder, "checked")))]);
    }

    private static bool Whole(string folder, GeneratedProgramme programme, int rounds)
    {
        var from = Write(programme, Path.Combine(folder, "programme"));
        Console.WriteLine($"\n## run: {programme.Claims:#,0} claims of {programme.Lines} lines, {programme.Projects} projects of five funds; {rounds} rounds in turn, medians\n");
        var (ours, alone, pandas) = (new List<Measured>(), new List<Measured>(), new List<Measured>());
        for (var round = 1; round <= rounds; round++)
        {
            ours.Add(RunOver(from, Path.Combine(folder, "out"), programme));
            pandas.Add(Measured.Of("/usr/bin/python3", Peers, "pandas-folder", from));
            alone.Add(Fresh(Path.Combine(folder, "alone"), out_ => Measured.Of("taskset", "-c", "0", Checking.Program, "run", from, "--out", out_)));
            Console.Error.WriteLine($"round {round} of {rounds}");
        }

        Measured.Heading();
        var good = Measured.Print("run, everything written", ours) & Measured.Print("pandas, merely reading", pandas) & Measured.Print("run, on one processor", alone);
        Measured.Ratio("ours by pandas", ours, pandas);
        Measured.Ratio("one processor by two", alone, ours);
        return good;
    }

    private static bool OneClaim(string folder, int lines, int rounds)
    {
        var programme = Of(1, lines) with { Funds = 1 };
        var from = Write(programme, Path.Combine(folder, "long"));
        Console.WriteLine($"\n## run: one claim of {lines:#,0} lines; {rounds} rounds in turn, medians\n");
        var (ours, pandas) = (new List<Measured>(), new List<Measured>());
        for (var round = 1; round <= rounds; round++)
        {
            ours.Add(RunOver(from, Path.Combine(folder, "out"), programme));
            pandas.Add(Measured.Of("/usr/bin/python3", Peers, "pandas-folder", from));
            Console.Error.WriteLine($"round {round} of {rounds}");
        }

        Measured.Heading();
        var good = Measured.Print("run, everything written", ours) & Measured.Print("pandas, merely reading", pandas);
        Measured.Ratio("ours by pandas", ours, pandas);
        return good;
    }

    private static bool Larger(string folder, GeneratedProgramme programme)
    {
        var from = Write(programme, Path.Combine(folder, "larger"));
        Console.WriteLine($"\n## run: {programme.Claims:#,0} claims of {programme.Lines} lines, once\n");
        Measured.Heading();
        return Measured.Print("run, everything written", [RunOver(from, Path.Combine(folder, "out"), programme)]);
    }

    /// <summary>How many projects claim in a quarter, and in how many quarters anybody does: more quarters make the ledger longer, and no return.</summary>
    private static readonly (int Projects, int Quarters)[] Ledgers = [(2, 1), (20, 1), (20, 10), (200, 1)];

    /// <summary>A later version of one claim, given to a host that has taken in ever larger ledgers.</summary>
    private static bool Corrections(string folder, (int Projects, int Quarters)[] ledgers)
    {
        Console.WriteLine("\n## a correction of one claim of 100 lines, given to serve\n");
        Console.WriteLine("| lines in the ledger | in each of its returns | taken in, ms | reconciled, ms | returns built | ms for all of them | all done after s |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (projects, quarters) in ledgers)
        {
            var programme = Of(projects * quarters, 100) with { Quarters = quarters };
            var (claims, data) = (Path.Combine(folder, $"claims-{projects}-{quarters}"), Path.Combine(folder, $"ledger-{projects}-{quarters}"));
            var lines = 100 * Write(claims, ClaimedOnce(programme, projects));
            File.WriteAllBytes(Path.Combine(claims, "register.xlsx"), GeneratedRegister.Of(programme));
            Measured.Of(Checking.Program, "run", claims, "--out", Path.Combine(folder, $"out-{projects}-{quarters}"), "--data", data);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {lines:#,0} | {100 * projects:#,0} {Correction.Of(data, programme)}"));
        }

        return true;
    }

    /// <summary>Each project claims in one quarter alone, so many projects in each.</summary>
    private static IEnumerable<(string Name, byte[] Bytes)> ClaimedOnce(GeneratedProgramme programme, int projects) =>
        from project in Enumerable.Range(1, programme.Projects)
        let quarter = (project - 1) / projects
        from fund in programme.Paying
        where fund.IsClaimedIn(quarter)
        select ($"{GeneratedProgramme.Reference(project)}/{fund.Slug}-{quarter + 1}.xlsx", programme.Claim(project, quarter, fund));

    private static string Write(GeneratedProgramme programme, string folder)
    {
        Write(folder, programme.Files);
        return folder;
    }

    /// <returns>How many.</returns>
    private static int Write(string folder, IEnumerable<(string Name, byte[] Bytes)> files)
    {
        var written = 0;
        foreach (var (name, bytes) in files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
            written++;
        }

        return written;
    }

    private static Measured RunOver(string from, string to, GeneratedProgramme programme) => Fresh(to, output =>
    {
        var run = Measured.Of(Checking.Program, "run", from, "--out", output);
        return IsAsExpected(Path.Combine(output, "summary.json"), programme.Expected) ? run : run with { ExitCode = 1 };
    });

    /// <summary>Each run has a folder of its own, deleted with all others at the end: for minutes after files are deleted ext4 looks through their places before it gives
    /// one to a new file, and the next run would take a tenth longer for it.</summary>
    private static Measured Fresh(string output, Func<string, Measured> work) => work($"{output}-{++runs}");

    private static int runs;

    private static bool IsAsExpected(string path, Expected expected)
    {
        using var summary = JsonDocument.Parse(File.ReadAllText(path));
        var money = summary.RootElement.GetProperty("money");
        var wrong = expected.Money.Where(fund => Counted(money.GetProperty(fund.Key), "claimed") != fund.Value).Select(fund => fund.Key).ToList();
        if (Counted(summary.RootElement.GetProperty("rows"), "read") != expected.Rows)
        {
            wrong.Add("rows");
        }

        wrong.ForEach(what => Console.WriteLine($"NOT AS EXPECTED: {what}"));
        return wrong.Count == 0;
    }

    private static Counted Counted(JsonElement of, string all)
    {
        long At(string name) => of.GetProperty(name).GetInt64();
        return new(At(all), At("accepted"), At("queried"), At("refused"));
    }
}
