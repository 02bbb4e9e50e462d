using System.Globalization;

namespace FundingPipeline.Benchmarks;

/// <summary>What the system's own accounts say that one run of a program took.</summary>
public sealed record Measured(int ExitCode, decimal Seconds, decimal CpuSeconds, int PeakMegabytes, string Said)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(40);

    /// <summary>Runs a program once, in a process of its own below a process of its own.</summary>
    public static Measured Of(string program, params string[] arguments)
    {
        var run = Child.Self(Limit, ["check", "--once", program, .. arguments]);
        decimal Took(int word) => run.Said.Split('\n').Select(line => line.Split(' ')).Where(words => words is ["took", _, _]).Select(words => decimal.Parse(words[word], CultureInfo.InvariantCulture) / 1000).LastOrDefault();
        return new(run.ExitCode, Took(1), Took(2), run.PeakMegabytes, run.Said.Split('\n')[0]);
    }

    public static void Heading()
    {
        Console.WriteLine("| | wall s | CPU s | peak MB | said |");
        Console.WriteLine("|---|---:|---:|---:|---|");
    }

    /// <returns>Whether every run ended well; so do none at all, of what is not installed.</returns>
    public static bool Print(string name, List<Measured> runs)
    {
        Console.WriteLine(runs.Count == 0 ? $"| {name} | not installed here | | | |" : string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {Median(runs, run => run.Seconds):0.00} | {Median(runs, run => run.CpuSeconds):0.00} | {Median(runs, run => run.PeakMegabytes)} | {runs[0].Said} |"));
        return runs.All(run => run.ExitCode == 0);
    }

    /// <summary>The median of the ratios round by round: whatever slowed a round slowed both.</summary>
    /// <returns>That of the wall time; null when one of the two was not measured.</returns>
    public static decimal? Ratio(string name, List<Measured> one, List<Measured> other)
    {
        decimal Of(Func<Measured, decimal> of) => one.Zip(other, (a, b) => of(a) / Math.Max(of(b), 0.001m)).Order().ElementAt(one.Count / 2);
        if (one.Count == 0 || other.Count == 0)
        {
            Console.WriteLine($"| {name} | not measured | | | |");
            return null;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Of(run => run.Seconds):0.000} | {Of(run => run.CpuSeconds):0.000} | {Of(run => run.PeakMegabytes):0.00} | |"));
        return Of(run => run.Seconds);
    }

    public static decimal Median(List<Measured> runs, Func<Measured, decimal> of) => runs.Select(of).Order().ElementAt(runs.Count / 2);
}
