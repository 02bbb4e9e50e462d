using System.Collections;
using System.Runtime;
using System.Runtime.InteropServices;

namespace FundingPipeline.Local;

/// <summary>Begins a long piece of work anew in its own place, with two hands that collect garbage.</summary>
/// <remarks>Two hands work in a run, and both stand still while garbage is collected: collected by two as well, a thousand claims take a tenth less time and less
/// memory. Only the start of a program can choose its collector, and <c>serve</c> must not have this one, which lets memory grow for as long as it lasts.
/// Where a program cannot begin anew in its own place it goes on as it is.</remarks>
internal static class TwoCollectors
{
    private const string Chosen = "DOTNET_gcServer";

    /// <summary>Sixteen megabytes, in the sixteens in which the runtime reads them.</summary>
    private static readonly string[] Settings = [$"{Chosen}=1", "DOTNET_GCHeapCount=2", "DOTNET_GCGen0MaxBudget=1000000"];

    /// <summary>Returns where there is nothing to begin anew; else the program that called it is no more, and has the same process.</summary>
    public static void For(string[] args)
    {
        if (args is ["run", ..] && Environment.ProcessorCount > 1 && !OperatingSystem.IsWindows() && !IsChosen && Environment.ProcessPath is { } program && IsOurs(program))
        {
            execve(program, [program, .. args, null], [.. Variables, .. Settings, null]);
        }
    }

    private static bool IsChosen => GCSettings.IsServerGC || Environment.GetEnvironmentVariable(Chosen) is not null;

    /// <summary>Begun as a library of <c>dotnet</c> its own name would be lost.</summary>
    private static bool IsOurs(string program) => Path.GetFileName(program) == typeof(TwoCollectors).Assembly.GetName().Name;

    private static IEnumerable<string> Variables => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(variable => $"{variable.Key}={variable.Value}");

    [DllImport("libc", CharSet = CharSet.Ansi, BestFitMapping = false)]
    private static extern int execve(string program, string?[] arguments, string?[] environment);
}
