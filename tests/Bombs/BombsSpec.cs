using FundingPipeline.Benchmarks;
using FundingPipeline.Tests.Storage;
using Xunit.Abstractions;

namespace FundingPipeline.Tests.Bombs;

/// <summary>A file made to do harm gets its answer, in a process of its own, before it has cost much.</summary>
public class BombsSpec(ITestOutputHelper output)
{
    private const int MostMegabytes = 200;

    /// <summary>Generous, for a machine that has much else to do; on a quiet one each takes about a second.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    public static TheoryData<string> Names => [.. Bomb.All.Select(bomb => bomb.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bomb_is_answered_within_200_MB(string name)
    {
        var bomb = Bomb.All.Single(bomb => bomb.Name == name);
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, bomb.File);
        using (var file = File.Create(path))
        {
            bomb.Write(file);
        }

        var run = Child.Start(Limit, Bomb.HeapMegabytes, Reader, "answer", path);
        output.WriteLine($"{run.Milliseconds} ms, {run.CpuMilliseconds} ms of processors, {run.PeakMegabytes} MB");
        Assert.Equal(bomb.Answer, run.Said);
        Assert.InRange(run.PeakMegabytes, OperatingSystem.IsLinux() ? 1 : 0, MostMegabytes);
    }

    /// <summary>The benchmarks' program, which is built beside these tests.</summary>
    private static string Reader =>
        AppContext.BaseDirectory.Replace("FundingPipeline.Tests", "FundingPipeline.Benchmarks", StringComparison.Ordinal) + "FundingPipeline.Benchmarks" + (OperatingSystem.IsWindows() ? ".exe" : "");
}
