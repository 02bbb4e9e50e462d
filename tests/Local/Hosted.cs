using System.Diagnostics;
using FundingPipeline.App;
using FundingPipeline.Tests.Storage;

namespace FundingPipeline.Tests.Local;

/// <summary><c>serve</c> in a process of its own over a folder of the test's.</summary>
public sealed class Hosted : IDisposable
{
    private readonly Process host;

    public Hosted(TempFolder folder, string data)
    {
        Claims = Directory.CreateDirectory(folder.At($"{data}/claims")).FullName;
        host = Command.Start("serve", "--data", folder.At(data), "--port", "0");
    }

    public string Claims { get; }

    /// <summary>Copies a file below the folder of claims, as somebody would who drops it there.</summary>
    public void Drop(string path, FileInfo file)
    {
        var to = Path.Combine(Claims, path);
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        file.CopyTo(to, overwrite: true);
        File.SetLastWriteTimeUtc(to, DateTime.UtcNow);
    }

    /// <summary>Waits until something is so.</summary>
    public async Task Until(Func<bool> isSo)
    {
        for (var waited = Stopwatch.StartNew(); !isSo(); await Task.Delay(200))
        {
            Assert.False(host.HasExited, "the host has ended");
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(5), "it did not come about in five minutes");
        }
    }

    /// <summary>Ended without a word of warning, as a power cut does it.</summary>
    public void Dispose()
    {
        host.Kill(entireProcessTree: true);
        host.WaitForExit();
        host.Dispose();
    }

    public sealed class Silence : IProgress<Step>
    {
        public void Report(Step value)
        {
        }
    }
}
