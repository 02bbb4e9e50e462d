using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>Takes a whole exported ledger in, file by file, as if each had just been sent.</summary>
public sealed class Import(Workplace at, IProgress<Step> progress)
{
    /// <exception cref="InvalidDataException">The file is no whole export; nothing was taken in.</exception>
    public async Task Run(Stream exported, CancellationToken stop)
    {
        var (arrivals, open) = await LedgerFile.Read(exported, stop);
        foreach (var (i, arrival) in arrivals.Where(arrival => arrival.Kind != ArrivalKind.Withdrawn).Index())
        {
            await using var content = open(arrival.Sha256);
            await new IngestClaim(at).Enter(arrival.Path, content, arrival.Kind, stop);
            progress.Report(new("taking in", i + 1, arrivals.Length));
        }

        foreach (var withdrawal in arrivals.Where(arrival => arrival.Kind == ArrivalKind.Withdrawn))
        {
            await new Withdraw(at).Enter(withdrawal, stop);
        }
    }
}
