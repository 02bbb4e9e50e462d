using FundingPipeline.Portal;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>The pages' own styles and scripts, for everybody.</summary>
public sealed class AssetPages(Door door)
{
    private const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>What an older page asks for by its own hash it gets as it is now, and does not keep.</summary>
    [Function("Asset")]
    public Task<IResult> Read([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assets/{hash}/{name}")] HttpRequest request, string hash, string name) =>
        door.ForEverybody(request, _ =>
        {
            var content = AssetFiles.Find(name) ?? throw Problem.NotFound();
            request.HttpContext.Response.Headers.CacheControl = hash == AssetFiles.Hash ? ForEver : "no-cache";
            return Task.FromResult(Results.Bytes(content, TypeOf(name)));
        });

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
