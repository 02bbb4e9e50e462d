using FundingPipeline.App;
using FundingPipeline.Local;
using FundingPipeline.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FundingPipeline.Tests.Http;

/// <summary>The functions over a folder, on a free port of this machine. What waits is worked off by whoever has it.</summary>
public sealed class FolderSite : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly HttpSite site;

    private FolderSite(FolderShelf shelf, Workplace at, ServiceProvider services, HttpSite site) => (Shelf, At, this.services, this.site) = (shelf, at, services, site);

    public FolderShelf Shelf { get; }

    public Workplace At { get; }

    public IServiceProvider Services => services;

    public string Address => site.Address;

    /// <param name="wait">For how long work that was asked for waits for more of its kind.</param>
    public static async Task<FolderSite> Open(string folder, ISignIn signIn, TimeSpan wait, ILoggerFactory log, TimeProvider? clock = null)
    {
        var shelf = await FolderShelf.Open(folder, default);
        var at = new Workplace(shelf, shelf.Files, wait: wait, log: log.CreateLogger(Telemetry.Name), clock: clock);
        var services = new ServiceCollection().AddSingleton(at).AddSingleton(signIn).AddSingleton<Door>().AddSingleton(clock ?? TimeProvider.System)
            .AddSingleton(log).AddSingleton(typeof(ILogger<>), typeof(Logger<>)).BuildServiceProvider();
        return new(shelf, at, services, await HttpSite.Start(services, 0, default));
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await services.DisposeAsync();
        await Shelf.DisposeAsync();
    }
}
