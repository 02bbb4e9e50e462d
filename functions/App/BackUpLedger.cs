using System.Globalization;
using FundingPipeline.Storage;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>Carries the whole ledger every night to where nobody who damages or takes this account can reach it.</summary>
/// <remarks>What is written is what <c>export</c> writes, and <c>import</c> brings it back.</remarks>
public sealed class BackUpLedger(Workplace at)
{
    /// <summary>At four in the morning, after the sweep.</summary>
    private const string Nightly = "0 0 4 * * *";

    /// <remarks>An office of one machine names no place for backups; there somebody has <c>export</c> run.</remarks>
    [Function(nameof(BackUpLedger))]
    public Task Run([TimerTrigger(Nightly)] TimerInfo timer, CancellationToken stop) => at.Backups is { } backups ? BackUp(backups, stop) : Task.CompletedTask;

    private async Task BackUp(Backups backups, CancellationToken stop)
    {
        using var stage = Telemetry.Stage("backup");
        var now = at.Clock.GetUtcNow();
        var (container, name) = (Backups.ContainerOf(now), $"{now.ToString("yyyy-MM-dd'T'HH-mm-ss'Z'", CultureInfo.InvariantCulture)}.export");
        var exported = await backups.Add(container, name, to => LedgerFile.Write(at.Ledger, to, stop), stop);
        at.Logbook.BackedUp($"{container}/{name}", exported, stage);
    }
}
