using System.Runtime.InteropServices;

namespace FundingPipeline.Local;

/// <summary>Begins a long piece of work anew in its own place, with two hands that collect garbage.</summary>
/// <remarks>Two hands work in a run, and both stand still while garbage is collected: collected by two as well, a thousand claims take a tenth less time and less
/// memory. Only the start of a program can choose its collector, and <c>serve</c> must not have this one, which lets memory grow for as long as it lasts.
/// Whoever has chosen one himself keeps it: <c>DOTNET_gcServer=0</c> is the usual one, and the way to look into a run with the runtime's tools.</remarks>
internal static class TwoCollectors
{
    private static readonly string[] Choices = ["DOTNET_gcServer", "COMPlus_gcServer", "DOTNET_GCHeapHardLimit"];

    /// <summary>Returns where there is nothing to begin anew, or the system refuses; else the program that called it is no more, and has the same process.</summary>
    public static void For(string[] args)
    {
        if (args is ["run", ..] && Environment.ProcessorCount > 1 && IsPossible && !IsChosen && Environment.ProcessPath is { } program && IsOurs(program))
        {
            Choose();
            TakeAwayTheSocket();
            execv(program, [program, .. args, null]);
        }
    }

    private static bool IsPossible => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    private static bool IsChosen => Choices.Any(name => Environment.GetEnvironmentVariable(name) is not null);

    /// <summary>Begun as a library of <c>dotnet</c> its own name would be lost.</summary>
    private static bool IsOurs(string program) => Path.GetFileName(program) == typeof(TwoCollectors).Assembly.GetName().Name;

    /// <summary>Two collectors, on whichever processors are free; sixteen megabytes, in the sixteens in which the runtime reads them, between two collections; and what was
    /// collected is moved together where half of the memory between would lie idle, which costs no time that could be measured.</summary>
    private static void Choose()
    {
        _ = setenv(Choices[0], "1", overwrite: 0);
        _ = setenv("DOTNET_GCHeapCount", "2", overwrite: 0);
        _ = setenv("DOTNET_GCNoAffinitize", "1", overwrite: 0);
        _ = setenv("DOTNET_GCGen0MaxBudget", "1000000", overwrite: 0);
        _ = setenv("DOTNET_GCConserveMemory", "5", overwrite: 0);
    }

    /// <summary>The runtime opens one for its tools under the number of the process, and its successor, which has the same number, could not.</summary>
    private static void TakeAwayTheSocket()
    {
        try
        {
            Array.ForEach(Directory.GetFiles(Path.GetTempPath(), $"dotnet-diagnostic-{Environment.ProcessId}-*-socket"), File.Delete);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Somebody else's, of a process long gone: tools then cannot look into this run, and nothing else is lost.
        }
    }

    [DllImport("libc", CharSet = CharSet.Ansi, BestFitMapping = false)]
    private static extern int setenv(string name, string value, int overwrite);

    [DllImport("libc", CharSet = CharSet.Ansi, BestFitMapping = false)]
    private static extern int execv(string program, string?[] arguments);
}
