using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace FundingPipeline.App;

/// <summary>Reads what a request says in JSON: little, and nothing that nobody asked for.</summary>
public static class JsonBody
{
    private const int Most = 64 << 10;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 4,
    };

    /// <exception cref="Problem">It is no JSON, too much of it, or says something else than what is asked for.</exception>
    public static async Task<T> Read<T>(HttpRequest request, CancellationToken stop)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            throw new Problem(StatusCodes.Status415UnsupportedMediaType, "Not JSON", "Send application/json.");
        }

        try
        {
            return await JsonSerializer.DeserializeAsync<T>(new Counted(request.Body, new(Most)), Strict, stop) ?? throw Problem.Bad("The JSON says nothing.");
        }
        catch (JsonException)
        {
            throw Problem.Bad($"The JSON is not what openapi.json says of {typeof(T).Name}.");
        }
    }
}
