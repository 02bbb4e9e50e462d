using System.CommandLine;
using FundingPipeline.App;
using FundingPipeline.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FundingPipeline.Local;

/// <summary><c>serve</c>: the functions on this machine, for as long as somebody wants them.</summary>
public sealed class ServeCommand(Screen screen)
{
    public static Command Build(Screen screen)
    {
        var (data, port) = (DataFolder.Option(), new Option<int>("--port") { Description = "Where the functions answer.", DefaultValueFactory = _ => 7071 });
        var command = new Command("serve", "Runs the functions on this machine: whatever is put below <data>/claims is taken in, reconciled and returned.") { data, port };
        command.SetAction((typed, stop) => new ServeCommand(screen).Run(typed.GetRequiredValue(data), typed.GetValue(port), stop));
        return command;
    }

    /// <summary>Whoever waits for the disk keeps his thread: with one a processor, those who only look would wait for those who send.</summary>
    private const int Threads = 32;

    private async Task<int> Run(DirectoryInfo data, int port, CancellationToken stop)
    {
        ThreadPool.SetMinThreads(Threads, Threads);
        using var held = OwnFolder.Hold(data);
        new FolderFiles(data.FullName).ClearUnfinished();
        await using var shelf = await FolderShelf.Open(data.FullName, stop);
        await shelf.TakeBack(stop);

        using var records = Records.OnError();
        var at = new Workplace(shelf, shelf.Files, log: records.CreateLogger(Telemetry.Name));
        var signIn = new DevelopmentSignIn(Environment.GetEnvironmentVariable);
        await using var services = new ServiceCollection().AddSingleton(at).AddSingleton<ISignIn>(signIn).AddSingleton<Door>().AddSingleton(TimeProvider.System)
            .AddSingleton<ILoggerFactory>(records).AddSingleton(typeof(ILogger<>), typeof(Logger<>)).BuildServiceProvider();
        await using var site = await HttpSite.Start(services, port, stop);
        screen.Line($"Claims are taken in from {Path.Combine(data.FullName, "claims")}, and returns are written to {Path.Combine(data.FullName, "returns")}.");
        screen.Line($"{site.Address} answers. Ctrl+C ends it; what is in hand is finished first.");

        await Task.WhenAll(
            new ClaimsWatch(new(Path.Combine(data.FullName, "claims")), at, services, Fault).Run(stop),
            new QueueWorkers(shelf.Work, services, Fault).Run(stop),
            new Timers(services, TimeProvider.System, Fault).Run(stop));
        screen.Line("Ended.");
        return Program.Done;
    }

    private void Fault(string what, Exception broken) => screen.Line($"{what} failed: {broken.Message}");
}
