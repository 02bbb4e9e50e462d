using Microsoft.AspNetCore.Http;

namespace FundingPipeline.App;

/// <summary>What a form asked for is done; its outcome is on another page, which can be read again without doing it again.</summary>
public sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
