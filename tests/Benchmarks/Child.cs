using System.Diagnostics;
using System.Globalization;

namespace FundingPipeline.Benchmarks;

/// <summary>What one child process took, and the last line it printed.</summary>
/// <param name="PeakMegabytes">The most memory it ever held; 0 where this machine does not say.</param>
public sealed record Run(int ExitCode, long Milliseconds, int PeakMegabytes, string Said);

/// <summary>Runs something in a process of its own, so that no reader warms up, or fills the memory, for the next.</summary>
public static class Child
{
    public const string PeakMark = "peak ";

    public static Run Self(TimeSpan limit, params string[] arguments) => Start(limit, Environment.ProcessPath!, arguments);

    /// <summary>Null when there is no such program here.</summary>
    public static Run? TryStart(TimeSpan limit, string program, params string[] arguments)
    {
        try
        {
            return Start(limit, program, arguments);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static Run Start(TimeSpan limit, string program, string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var reading = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            return new(-1, watch.ElapsedMilliseconds, 0, "took too long");
        }

        var lines = reading.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var peak = lines.LastOrDefault(line => line.StartsWith(PeakMark, StringComparison.Ordinal));
        return new(process.ExitCode, watch.ElapsedMilliseconds, peak is null ? 0 : int.Parse(peak[PeakMark.Length..], CultureInfo.InvariantCulture) / 1024,
            string.Join('\n', lines.Where(line => !line.StartsWith(PeakMark, StringComparison.Ordinal))));
    }

    /// <summary>Prints the most memory this process ever held, in KB, where the machine says.</summary>
    public static void SayPeak()
    {
        const string Status = "/proc/self/status";
        if (File.Exists(Status) && File.ReadLines(Status).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) is { } line)
        {
            Console.WriteLine(PeakMark + line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2]);
        }
    }
}
