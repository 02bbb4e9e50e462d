using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>Proves every week that every row, journal and file of the ledger is as it was written, as <c>verify</c> does, and notes what is not.</summary>
public sealed class VerifyLedger(Workplace at)
{
    /// <summary>At five on a Sunday morning, after the sweep: every file of the archive is read.</summary>
    private const string Weekly = "0 0 5 * * 0";

    [Function(nameof(VerifyLedger))]
    public Task Run([TimerTrigger(Weekly)] TimerInfo timer, CancellationToken stop) => Prove(stop);

    /// <returns>How much is not as it was written.</returns>
    public async Task<int> Prove(CancellationToken stop)
    {
        using var stage = Telemetry.Stage("verify");
        var breaks = 0;
        await foreach (var broken in at.Verification.Breaks(stop))
        {
            at.Logbook.Broke(broken);
            breaks++;
        }

        at.Logbook.Proved(breaks, stage);
        return breaks;
    }
}
