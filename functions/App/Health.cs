using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>Says whether the shelf can be read, and whether anything is stuck.</summary>
public sealed class Health(Workplace at)
{
    [Function(nameof(Health))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request, CancellationToken stop)
    {
        var status = await new Status(at).Now(stop);
        return Results.Json(
            new { waiting = status.Waiting, parked = status.Parked.Length },
            statusCode: status.Parked.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
