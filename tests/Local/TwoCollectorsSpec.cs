using System.Diagnostics;
using FundingPipeline.Tests.Storage;

namespace FundingPipeline.Tests.Local;

/// <summary>The program as it is published begins a run anew in its own place: the same process, the same words, another collector.</summary>
public sealed class TwoCollectorsSpec
{
    private const string Two = "DOTNET_gcServer=1";

    [Fact]
    public async Task A_run_begins_anew_with_two_collectors_and_comes_to_the_same_end()
    {
        using var folder = new TempFolder();
        var output = Path.Combine(folder.Path, "out of März");

        var (seen, code) = await Run(output, []);

        Assert.Equal(0, code);
        Assert.True(File.Exists(Path.Combine(output, "summary.json")));
        Assert.Equal(OperatingSystem.IsLinux() && Environment.ProcessorCount > 1, seen);
    }

    [Fact]
    public async Task Whoever_has_chosen_a_collector_keeps_it()
    {
        using var folder = new TempFolder();

        var (seen, code) = await Run(Path.Combine(folder.Path, "out"), [("DOTNET_gcServer", "0")]);

        Assert.Equal(0, code);
        Assert.False(seen);
    }

    private static async Task<(bool HasTwo, int Code)> Run(string output, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "FundingPipeline.Local"), ["run", Repository.Path("sample-claims", "a-claim-as-csv"), "--out", output])
        {
            RedirectStandardOutput = true,
        };
        start.Environment.Remove("DOTNET_gcServer");
        start.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH"));
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var hasTwo = false;
        while (!process.HasExited)
        {
            hasTwo |= EnvironmentOf(process).Split('\0').Contains(Two);
            await Task.Delay(5);
        }

        Assert.Contains("Look in", await said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.GetTempPath(), $"dotnet-diagnostic-{process.Id}-*-socket"));
        return (hasTwo, process.ExitCode);
    }

    private static string EnvironmentOf(Process process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/environ");
        }
        catch (IOException)
        {
            return "";
        }
    }
}
