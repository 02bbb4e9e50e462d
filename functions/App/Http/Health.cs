using FundingPipeline.Portal;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>Says to whatever watches over the app, and to anybody else, whether it lives and whether it can work: in a word.</summary>
public sealed class Health(Workplace at, Door door)
{
    [Function("Health"), Gives<HealthView>]
    public Task<IResult> Lives([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request) =>
        door.ForEverybody(request, _ => Task.FromResult(Results.Json(new HealthView("alive"))));

    [Function("Ready"), Gives<HealthView>]
    public Task<IResult> IsReady([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ready")] HttpRequest request) =>
        door.ForEverybody(request, async stop => await CanRead(stop)
            ? Results.Json(new HealthView("ready"))
            : Results.Json(new HealthView("not ready"), statusCode: StatusCodes.Status503ServiceUnavailable));

    /// <summary>Whether the shelf answers.</summary>
    private async Task<bool> CanRead(CancellationToken stop)
    {
        try
        {
            await at.Desk.AsOf(stop);
            return true;
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            return false;
        }
    }
}
