using FundingPipeline.Portal.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>The pages on which funders find their returns.</summary>
public sealed class ReturnPages(Workplace at, Door door)
{
    private readonly Shown shown = new(at);

    [Function("ReturnsPage")]
    public Task<IResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "returns")] HttpRequest request) =>
        door.Open(request, Deed.SeeReturns, async (who, stop) => await Pages.Print<ReturnsPage>(new Dictionary<string, object?> { ["Returns"] = await shown.Returns(who, stop) }));
}
