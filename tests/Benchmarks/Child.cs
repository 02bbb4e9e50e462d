using System.Diagnostics;
using System.Globalization;

namespace FundingPipeline.Benchmarks;

/// <summary>What one child process took, and the last line it printed.</summary>
/// <param name="Milliseconds">From its start to its end.</param>
/// <param name="CpuMilliseconds">What it used of all processors together, by its own count.</param>
/// <param name="PeakMegabytes">The most memory it ever held; 0 where this machine does not say.</param>
public sealed record Run(int ExitCode, long Milliseconds, long CpuMilliseconds, int PeakMegabytes, string Said);

/// <summary>Runs something in a process of its own, so that no reader warms up, or fills the memory, for the next.</summary>
public static class Child
{
    private const string CpuMark = "cpu ";
    public const string PeakMark = "peak ";

    public static Run Self(TimeSpan limit, params string[] arguments) => Start(limit, 0, Environment.ProcessPath!, arguments);

    /// <summary>This program once more, with no more than so much memory for its objects.</summary>
    public static Run Small(TimeSpan limit, int heapMegabytes, params string[] arguments) => Start(limit, heapMegabytes, Environment.ProcessPath!, arguments);

    /// <summary>Null when there is no such program here.</summary>
    public static Run? TryStart(TimeSpan limit, string program, params string[] arguments)
    {
        try
        {
            return Start(limit, 0, program, arguments);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <param name="heapMegabytes">How much memory a program of .NET may have for its objects; 0 for as much as there is.</param>
    public static Run Start(TimeSpan limit, int heapMegabytes, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (heapMegabytes > 0)
        {
            start.Environment["DOTNET_GCHeapHardLimit"] = ((long)heapMegabytes << 20).ToString("X", CultureInfo.InvariantCulture);
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var reading = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            return new(-1, watch.ElapsedMilliseconds, 0, 0, "took too long");
        }

        var milliseconds = watch.ElapsedMilliseconds;
        var lines = reading.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToLookup(Mark);
        return new(process.ExitCode, milliseconds, Number(lines, CpuMark), (int)(Number(lines, PeakMark) / 1024), string.Join('\n', lines[""]));
    }

    private static string Mark(string line) =>
        line.StartsWith(CpuMark, StringComparison.Ordinal) ? CpuMark : line.StartsWith(PeakMark, StringComparison.Ordinal) ? PeakMark : "";

    private static long Number(ILookup<string, string> lines, string mark) =>
        lines[mark].LastOrDefault() is { } line ? long.Parse(line[mark.Length..], CultureInfo.InvariantCulture) : 0;

    /// <summary>Prints what this process has used of the processors, in milliseconds, and the most memory it ever held, in KB, where the machine says.</summary>
    public static void SayCost()
    {
        Console.WriteLine(CpuMark + (long)Environment.CpuUsage.TotalTime.TotalMilliseconds);
        const string Status = "/proc/self/status";
        if (File.Exists(Status) && File.ReadLines(Status).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) is { } line)
        {
            Console.WriteLine(PeakMark + line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2]);
        }
    }
}
