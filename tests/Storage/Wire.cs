using Azure.Core;
using Azure.Core.Pipeline;

namespace FundingPipeline.Tests.Storage;

/// <summary>The way to the service and back, with something that happens to a request on it.</summary>
public sealed class Wire(Func<HttpMessage, Func<ValueTask>, ValueTask> happens) : HttpPipelineTransport
{
    private readonly HttpClientTransport real = new();

    public override Request CreateRequest() => real.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("Everything here is asynchronous.");

    public override ValueTask ProcessAsync(HttpMessage message) => happens(message, () => real.ProcessAsync(message));

    /// <summary>The service does what it was asked, and its answer to the first request that this picks is lost.</summary>
    public static Wire LosingTheReplyTo(Func<Request, bool> picked)
    {
        var lost = false;
        return new(async (message, send) =>
        {
            await send();
            if (!lost && picked(message.Request))
            {
                lost = true;
                message.Response.Dispose();
                throw new IOException("The connection was closed before an answer came.");
            }
        });
    }

    /// <summary>The first request that this picks goes nowhere, and nothing ever says so.</summary>
    public static Wire SwallowingTheFirst(Func<Request, bool> picked)
    {
        var swallowed = false;
        return new(async (message, send) =>
        {
            if (!swallowed && picked(message.Request))
            {
                swallowed = true;
                await Task.Delay(Timeout.Infinite, message.CancellationToken);
            }

            await send();
        });
    }
}
