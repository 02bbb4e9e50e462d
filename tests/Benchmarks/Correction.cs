using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace FundingPipeline.Benchmarks;

/// <summary>One claim sent again to a host that serves a ledger: how long each piece of work took, by the host's own records.</summary>
/// <param name="TakenIn">In milliseconds, as the two that follow.</param>
/// <param name="Built">All returns together.</param>
/// <param name="Seconds">From the sending to the last of all this.</param>
public sealed record Correction(long TakenIn, long Reconciled, int Returns, long Built, decimal Seconds)
{
    public long Milliseconds => TakenIn + Reconciled + Built;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>In a fifth of a second: who only looks whether there is work uses less.</summary>
    private static readonly TimeSpan Busy = TimeSpan.FromMilliseconds(80);

    internal static Correction MedianOf(List<Correction> rounds)
    {
        T Median<T>(Func<Correction, T> of) => rounds.Select(of).Order().ElementAt(rounds.Count / 2);
        return new(Median(one => one.TakenIn), Median(one => one.Reconciled), Median(one => one.Returns), Median(one => one.Built), Median(one => one.Seconds));
    }

    /// <param name="projects">Of the first quarter: each round corrects the next one's claim.</param>
    internal static List<Correction> Of(string data, GeneratedProgramme programme, int projects, int rounds)
    {
        var said = new ConcurrentQueue<(TimeSpan At, string Line)>();
        var clock = Stopwatch.StartNew();
        using var host = Process.Start(new ProcessStartInfo(Published.Program, ["serve", "--data", data, "--port", "0"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        host.OutputDataReceived += (_, _) => { };
        host.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text)
            {
                said.Enqueue((clock.Elapsed, text));
            }
        };
        host.BeginOutputReadLine();
        host.BeginErrorReadLine();
        try
        {
            UntilQuiet(host, clock, said);
            return [.. Enumerable.Range(0, rounds).Select(round => Sent((round % projects) + 1, (round / projects) + 2))];
        }
        finally
        {
            host.Kill();
            host.WaitForExit();
        }

        Correction Sent(int project, int version)
        {
            said.Clear();
            var claims = Path.Combine(data, "claims");
            Directory.CreateDirectory(claims);
            var unfinished = Path.Combine(data, "correction.tmp");
            File.WriteAllBytes(unfinished, programme.Claim(project, 0, Fund.All[1], version));
            var sent = clock.Elapsed;
            File.Move(unfinished, Path.Combine(claims, $"srb-{project}-version-{version}.xlsx"));
            while (!said.Any(line => line.Line.Contains("Built", StringComparison.Ordinal)) && clock.Elapsed - sent < TimeSpan.FromMinutes(5))
            {
                Thread.Sleep(50);
            }

            UntilQuiet(host, clock, said);
            var done = said.ToList();
            return new(
                Of(done, "Took in").Sum(), Of(done, "Reconciled").Sum(), Of(done, "Built").Count(), Of(done, "Built").Sum(),
                (decimal)(done.Select(line => line.At).DefaultIfEmpty(sent).Max() - sent).TotalSeconds);
        }
    }

    /// <summary>Until it says nothing more and uses no processor.</summary>
    private static void UntilQuiet(Process host, Stopwatch clock, ConcurrentQueue<(TimeSpan At, string Line)> said)
    {
        var (used, since) = (TimeSpan.Zero, clock.Elapsed);
        while (clock.Elapsed - since < Quiet && !host.HasExited && clock.Elapsed < Longest)
        {
            Thread.Sleep(200);
            host.Refresh();
            var now = host.TotalProcessorTime;
            if (now - used > Busy || said.Any(line => line.At > since))
            {
                since = clock.Elapsed;
            }

            used = now;
        }
    }

    private static IEnumerable<long> Of(List<(TimeSpan At, string Line)> said, string what) =>
        from line in said
        where line.Line.StartsWith('{')
        let record = JsonDocument.Parse(line.Line).RootElement
        where record.GetProperty("Message").GetString()!.StartsWith(what, StringComparison.Ordinal)
        select record.GetProperty("State").GetProperty("Milliseconds").GetInt64();
}
