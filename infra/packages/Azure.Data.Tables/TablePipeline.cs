using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>Sends requests to one account and turns what it refuses into exceptions.</summary>
internal sealed class TablePipeline(Uri endpoint, HttpPipeline pipeline)
{
    public string Endpoint { get; } = endpoint.AbsoluteUri.TrimEnd('/');

    /// <summary>Sends one request. A status of 400 and more throws, unless it is the one the caller expects.</summary>
    public async Task<Response> Send(TableRequest sent, CancellationToken stop, int expected = 0)
    {
        using var message = pipeline.CreateMessage();
        message.Request.Method = sent.Method;
        message.Request.Uri.Reset(new(Endpoint + sent.Path));
        message.Request.Headers.Add("x-ms-version", "2019-02-02");
        foreach (var (name, value) in sent.Headers)
        {
            message.Request.Headers.Add(name, value);
        }

        message.Request.Content = sent.Body is null ? null : RequestContent.Create(sent.Body);
        await pipeline.SendAsync(message, stop);
        return message.Response.Status < 400 || message.Response.Status == expected ? message.Response : throw Refusal(message.Response);
    }

    /// <summary>What the service said against it: <c>{"odata.error": {"code": …, "message": {"value": …}}}</c>.</summary>
    public static RequestFailedException Refusal(Response response)
    {
        try
        {
            using var json = JsonDocument.Parse(response.Content);
            var error = json.RootElement.GetProperty("odata.error");
            return new(response.Status, error.GetProperty("message").GetProperty("value").GetString()!, error.GetProperty("code").GetString(), null);
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new(response.Status, $"The table service answered {response.Status} {response.ReasonPhrase}.", null, unreadable);
        }
    }
}

/// <summary>One request below an account's address.</summary>
internal sealed record TableRequest(RequestMethod Method, string Path, byte[]? Body = null, ETag? IfMatch = null)
{
    public string ContentType { get; init; } = "application/json";

    public IEnumerable<(string Name, string Value)> Headers =>
    [
        ("DataServiceVersion", "3.0"),
        ("Accept", "application/json;odata=minimalmetadata"),
        ("Prefer", "return-no-content"),
        .. Body is null ? Array.Empty<(string, string)>() : [("Content-Type", ContentType)],
        .. IfMatch is { } version ? [("If-Match", version.ToString())] : Array.Empty<(string, string)>(),
    ];
}
