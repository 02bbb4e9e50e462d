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
        door.ForEverybody(request, async stop => await Word(stop) is { } word
            ? Results.Json(new HealthView(word))
            : Results.Json(new HealthView("not ready"), statusCode: StatusCodes.Status503ServiceUnavailable));

    /// <summary>Ready, or ready while something is stuck; null when the shelf does not answer. What is stuck only <see cref="WorkInHand"/> says, to those who may know.</summary>
    private async Task<string?> Word(CancellationToken stop)
    {
        try
        {
            await at.Desk.AsOf(stop);
            return await at.Lookout.IsAnythingStuck(stop) ? "stuck" : "ready";
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            return null;
        }
    }
}
