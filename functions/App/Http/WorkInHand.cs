using FundingPipeline.Portal;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>How the work stands, over HTTP.</summary>
public sealed class WorkInHand(Workplace at, Door door)
{
    [Function("ReadStatus"), Gives<WorkView>]
    public Task<IResult> Read([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/status")] HttpRequest request) =>
        door.Open(request, Deed.SeeStatus, async (_, stop) =>
        {
            var now = await new Status(at).Now(stop);
            return Results.Json(new WorkView(now.Arrivals, now.Projects, now.Returns, now.Certified, now.Waiting, [.. now.Stuck.Select(stuck => new StuckView(stuck.What, stuck.Moment, stuck.Remedy))]));
        });

    [Function("RetryWork"), Gives<DoneView>]
    public Task<IResult> Retry([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/status/retry")] HttpRequest request) =>
        door.Open(request, Deed.RetryWork, async (_, stop) => Results.Json(new DoneView($"{await new Park(at).Retry(stop)} pieces of work were sent again.")));
}
