using FundingPipeline.Simulation;
using FundingPipeline.Storage;

namespace FundingPipeline.Tests.Storage;

/// <summary>The simulated shelf keeps the promises of the real ones, or what is proved on it would prove nothing.</summary>
public sealed class SimShelfSpec() : ShelfContract(new OnSimulation());

/// <summary>A shelf in memory.</summary>
public sealed class OnSimulation : TestShelf
{
    private readonly Disk disk = new();

    public override Task<IShelf> Open() => Task.FromResult<IShelf>(SimShelf.Calm(disk));

    public override Task Pass(TimeSpan time)
    {
        disk.Now += (long)time.TotalMilliseconds;
        return Task.CompletedTask;
    }
}
