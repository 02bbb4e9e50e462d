using System.Security.Cryptography;
using FundingPipeline.App;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.Local;

/// <summary>Watches the folder of claims and runs the function that a blob there triggers: once for each file and each change of it, five tries, then aside.</summary>
/// <param name="fault">Told of every fault.</param>
public sealed class ClaimsWatch(DirectoryInfo claims, Workplace at, IServiceProvider services, Action<string, Exception> fault)
{
    public const int Tries = 5;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(300);
    private static readonly FunctionEntry Ingest = FunctionEntry.Triggered<BlobTriggerAttribute>().Single().Function;

    private readonly Dictionary<string, State> seen = new(StringComparer.Ordinal);

    /// <summary>Looks until told to stop.</summary>
    public async Task Run(CancellationToken stop)
    {
        claims.Create();
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await LookOnce();
            }
            catch (Exception broken)
            {
                // A folder that may not be read, or that went while we looked, must not end the watch: it is said, and looked at again.
                fault("looking for claims", broken);
            }

            await Task.Delay(Look, stop).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private Task LookOnce() => Parallel.ForEachAsync(Ripe().ToList(), at.Desk.AtOnce(default), async (file, _) => await TakeIn(file.Path, file.File));

    /// <summary>Files that came or changed, and have been left alone since the last look: one that is still being copied is not yet post.</summary>
    private IEnumerable<(string Path, FileInfo File)> Ripe()
    {
        foreach (var (path, file, _) in Incoming.Below(claims))
        {
            var now = new State(file.Length, file.LastWriteTimeUtc, IsDone: false);
            var before = seen.GetValueOrDefault(path);
            if (before == now)
            {
                seen[path] = now with { IsDone = true };
                yield return (path, file);
            }
            else if (before != now with { IsDone = true })
            {
                seen[path] = now;
            }
        }
    }

    private async Task TakeIn(string path, FileInfo file)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await TakeInUnlessKnown(path, file);
                return;
            }
            catch (Exception broken) when (tries < Tries)
            {
                fault($"{Ingest.Name} {path}", broken);
                await Task.Delay(TimeSpan.FromMilliseconds(200 * (1 << tries)));
            }
            catch (Exception broken)
            {
                fault($"{Ingest.Name} {path}", broken);
                await at.Work.Send(Queues.BlobPoison, new PoisonBlob(Ingest.Name, "BlockBlob", "claims", path, "").Text, TimeSpan.Zero, default);
                return;
            }
        }
    }

    /// <summary>After a start every file is looked at again; those that were taken in are left alone.</summary>
    private async Task TakeInUnlessKnown(string path, FileInfo file)
    {
        await using var content = file.OpenRead();
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(content));
        if (await at.Ledger.IsTakenIn(path, sha256, default))
        {
            return;
        }

        content.Position = 0;
        await at.Hands.WaitAsync();
        try
        {
            await Ingest.Invoke(services, content, new Dictionary<string, object> { ["name"] = path }, default);
        }
        finally
        {
            at.Hands.Release();
        }
    }

    private sealed record State(long Size, DateTime Written, bool IsDone);
}
