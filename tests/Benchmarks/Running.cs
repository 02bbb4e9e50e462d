using System.Text.Json;

namespace FundingPipeline.Benchmarks;

/// <summary>A generated programme in a folder, and the published program run over it.</summary>
/// <remarks>Totals are known before anything is read: they come from how the claims are written.</remarks>
public static class Running
{
    public const string Whole = "run, everything written";
    public const string Pandas = "pandas, merely reading";

    /// <summary>One invoice of two hundred is at fault.</summary>
    internal static GeneratedProgramme Programme(int projects, int lines) => new() { Projects = projects, Lines = lines, Faults = 50 };

    /// <returns>The folder.</returns>
    internal static string Write(GeneratedProgramme programme, string folder)
    {
        Write(folder, programme.Files);
        return folder;
    }

    /// <returns>How many.</returns>
    internal static int Write(string folder, IEnumerable<(string Name, byte[] Bytes)> files)
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

    internal static Measured Over(string from, string to, GeneratedProgramme programme) => Fresh(to, output =>
    {
        var run = Measured.Of(Published.Program, "run", from, "--out", output);
        return IsAsExpected(Path.Combine(output, "summary.json"), programme.Expected) ? run : run with { ExitCode = 1 };
    });

    /// <summary>Each run has a folder of its own, deleted with all others at the end: for minutes after files are deleted ext4 looks through their places before it gives
    /// one to a new file, and the next run would take a tenth longer for it.</summary>
    internal static Measured Fresh(string output, Func<string, Measured> work) => work($"{output}-{++runs}");

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
