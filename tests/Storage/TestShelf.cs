using FundingPipeline.Storage;

namespace FundingPipeline.Tests.Storage;

/// <summary>A shelf of one test's own: the same each time it is opened, empty the first time.</summary>
public abstract class TestShelf : IDisposable
{
    public abstract Task<IShelf> Open();

    /// <summary>Time passes for work that is hidden. Where nobody can turn the clock one has to wait: a second or two, no more.</summary>
    public abstract Task Pass(TimeSpan time);

    public virtual void Dispose() => GC.SuppressFinalize(this);
}

/// <summary>A shelf in a folder that is gone when the test is.</summary>
public sealed class OnFolder : TestShelf
{
    private readonly TempFolder folder = new();
    private readonly Clock clock = new();

    public TempFolder Folder => folder;

    public override async Task<IShelf> Open() => await FolderShelf.Open(folder.Path, default, clock);

    public override Task Pass(TimeSpan time)
    {
        clock.Now += time;
        return Task.CompletedTask;
    }

    public override void Dispose() => folder.Dispose();

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2001, 4, 1, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

/// <summary>A shelf in a storage account of the emulator.</summary>
public sealed class OnAzurite(Azurite azurite) : TestShelf
{
    /// <summary>The service counts whole seconds, and a message is seen a little after the last of them.</summary>
    private static readonly TimeSpan Lag = TimeSpan.FromMilliseconds(100);

    public StorageAccount Account { get; } = StorageAccount.Of(azurite.NewAccount());

    public override async Task<IShelf> Open() => await AzureShelf.Open(Account, default);

    public override Task Pass(TimeSpan time) => Task.Delay(time + Lag);
}
