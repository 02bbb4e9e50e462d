using System.Text.Json;
using FundingPipeline.Storage;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>Asks for a claim to be taken in once it was scanned for malware and found clean, where an office has its claims scanned first.</summary>
/// <remarks>There no event of storage's sets <see cref="IngestClaim"/> off, and the app may not even read a claim that bears no scan's tag.</remarks>
public sealed class ScannedClaim(Workplace at)
{
    [Function(nameof(ScannedClaim))]
    public async Task Run([QueueTrigger(Queues.Scanned, Connection = StorageAccount.Setting)] string message, CancellationToken stop)
    {
        if (ScanResult.Read(message) is { IsClean: true, Path: { Length: > 0 } path })
        {
            await at.Work.Send(Queues.Ingest, path, TimeSpan.Zero, stop);
        }
    }
}

/// <summary>What Defender for Storage says it found in one file.</summary>
/// <param name="Path">Where the file lies among the claims; null when it lies elsewhere.</param>
public sealed record ScanResult(string? Path, bool IsClean)
{
    private const string Claims = "/claims/";

    public static ScanResult Read(string message)
    {
        using var read = JsonDocument.Parse(message);
        var data = read.RootElement.GetProperty("data");
        var blob = Uri.UnescapeDataString(new Uri(data.GetProperty("blobUri").GetString() ?? "").AbsolutePath);
        return new(
            blob.StartsWith(Claims, StringComparison.Ordinal) ? blob[Claims.Length..] : null,
            data.GetProperty("scanResultType").GetString() == "No threats found");
    }
}
