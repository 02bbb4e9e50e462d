using FundingPipeline.App;
using FundingPipeline.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

// The program of the official build alone; functions/Local is the one of this machine.
var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();

var shelf = await AzureShelf.Open(StorageAccount.From(name => builder.Configuration[name]), CancellationToken.None);
builder.Services.AddSingleton(services => new Workplace(
    shelf, shelf.Files, log: services.GetRequiredService<ILoggerFactory>().CreateLogger(Telemetry.Name), backups: Backups.From(name => builder.Configuration[name])));
builder.Services.AddSingleton<ISignIn>(EntraSignIn.From(name => builder.Configuration[name])).AddSingleton<Door>().AddSingleton(TimeProvider.System);

await builder.Build().RunAsync();
