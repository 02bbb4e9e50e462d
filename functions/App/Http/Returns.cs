using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>Returns over HTTP: which there are, how each stands, and the workbook itself.</summary>
public sealed class Returns(Workplace at, Door door)
{
    private readonly Shown shown = new(at);

    [Function("ListReturns")]
    public Task<IResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/returns")] HttpRequest request) =>
        door.Open(request, Deed.SeeReturns, async (who, stop) => Results.Json(await shown.Returns(who, stop)));

    [Function("ReadReturn")]
    public Task<IResult> Read([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/returns/{fund}/{period}")] HttpRequest request, string fund, string period) =>
        door.Open(
            request, Deed.SeeReturns, Deed.SeeReturns,
            stop => shown.Return($"{fund}/{period}", stop), Shown.OwnerOf,
            (_, one, _) => Task.FromResult(Results.Json(one)));
}
