using FundingPipeline.App;
using FundingPipeline.Storage;

namespace FundingPipeline.Simulation;

/// <summary>What one worker leaves on whom nothing goes wrong: what every other schedule of the same post must leave.</summary>
/// <param name="Output">What is published.</param>
/// <param name="Export">The ledger in one file.</param>
/// <param name="Operations">How many storage operations that took.</param>
public sealed record Clean(SortedDictionary<string, byte[]> Output, byte[] Export, long Operations)
{
    /// <summary>The files taken in in this order, and some taken back.</summary>
    public static async Task<Clean> Of(IEnumerable<PoolFile> files, IReadOnlyCollection<PoolFile> withdrawn, Tools tools)
    {
        var dice = new Dice(0);
        var schedule = new Schedule(dice, [.. files.Select(file => withdrawn.Contains(file) ? file.TakenBack : file.Sent)], tools);
        var at = await schedule.Run(within: 0, sweeps: 0);
        var operations = dice.Operations;
        return new(schedule.Disk.Output, await Exported(at), operations);
    }

    public static async Task<byte[]> Exported(Workplace at)
    {
        var file = new MemoryStream();
        await LedgerFile.Write(at.Ledger, file, default);
        return file.ToArray();
    }
}
