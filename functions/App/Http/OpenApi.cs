using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>What programs can ask of the API, for whoever writes one.</summary>
public sealed class OpenApi(Door door)
{
    private static readonly string Text = OpenApiDocument.Of(typeof(OpenApi).Assembly).ToJsonString();

    [Function("OpenApi")]
    public Task<IResult> Read([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "openapi.json")] HttpRequest request) =>
        door.ForEverybody(request, _ => Task.FromResult(Results.Text(Text, "application/json")));
}
