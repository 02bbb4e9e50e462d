using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>Answers at every address that no other function has: a mistyped link leads to a page that leads back, and a program reads a problem.</summary>
public sealed class Elsewhere(Door door)
{
    /// <remarks>Azure's own addresses, at which Event Grid tells of claims, would be taken too if they were not left out.</remarks>
    [Function("Elsewhere")]
    public Task<IResult> Nothing([HttpTrigger(
        AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", Route = "{*elsewhere:regex(^(?!admin/)(?!runtime/).*$)}")] HttpRequest request) => door.Nowhere(request);
}
