using System.Diagnostics;
using FundingPipeline.Tests.Storage;

namespace FundingPipeline.Tests.Local;

/// <summary>A run that is killed at any moment and repeated over the same data ends in the bytes of a run that was not.</summary>
public sealed class KilledRunSpec : IDisposable
{
    private const int Kills = 6;
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Killed_at_any_moment_and_run_again_it_writes_the_same_bytes()
    {
        var begun = Stopwatch.GetTimestamp();
        Assert.Equal(0, await RunToTheEnd("clean"));
        var whole = (int)Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        var clean = Written("clean");
        var delays = new Random(19990401);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var run = Start($"killed");
            await Task.Delay(delays.Next(whole / 4, whole));
            run.Kill(entireProcessTree: true);
            await run.WaitForExitAsync();
        }

        Assert.Equal(0, await RunToTheEnd("killed"));
        Assert.Equal(clean, Written("killed"));
        Assert.False(Directory.Exists(folder.At("killed/.unfinished")));
    }

    private Process Start(string output) =>
        Command.Start("run", Repository.Path("sample-claims"), "--out", folder.At(output));

    private async Task<int> RunToTheEnd(string output)
    {
        using var run = Start(output);
        await run.WaitForExitAsync();
        return run.ExitCode;
    }

    private IReadOnlyDictionary<string, string> Written(string output) =>
        folder.Bytes(output).Where(file => !file.Key.StartsWith("data", StringComparison.Ordinal)).ToDictionary();
}
