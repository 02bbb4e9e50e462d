using FundingPipeline.App;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FundingPipeline.Local;

/// <summary>Functions with an HTTP trigger, on this machine's own address and no other.</summary>
public sealed class HttpSite : IAsyncDisposable
{
    private readonly WebApplication site;

    private HttpSite(WebApplication site) => this.site = site;

    public string Address => site.Urls.First();

    /// <param name="port">0 for any that is free.</param>
    public static async Task<HttpSite> Start(IServiceProvider services, int port, CancellationToken stop)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders();
        builder.Services.AddRouting();
        var site = builder.Build();
        site.Use(Guarded);
        site.UseRouting();
        foreach (var (function, trigger) in FunctionEntry.Triggered<HttpTriggerAttribute>())
        {
            site.MapMethods($"/{trigger.Route ?? function.Name}", trigger.Methods is { Length: > 0 } methods ? methods : ["GET", "POST"], request => Answer(function, services, request));
        }

        await site.StartAsync(stop);
        return new(site);
    }

    /// <summary>What no function answers, or none can, is answered as functions answer.</summary>
    private static async Task Guarded(HttpContext context, RequestDelegate next)
    {
        Safeguards.Set(context);
        if (context.Request.Host.Host is not ("127.0.0.1" or "localhost"))
        {
            // A stranger's name can be made to lead here, and then his page would be of this site.
            await (await new Problem(StatusCodes.Status421MisdirectedRequest, "Not this site", "This site is called localhost or 127.0.0.1.").Answer(context.Request)).ExecuteAsync(context);
            return;
        }

        await next(context);
        if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed, ContentLength: null, ContentType: null })
        {
            var problem = context.Response.StatusCode == StatusCodes.Status404NotFound ? Problem.NotFound()
                : new(StatusCodes.Status405MethodNotAllowed, "Not done here", "Nothing of that method is done at this address.");
            await (await problem.Answer(context.Request)).ExecuteAsync(context);
        }
    }

    private static async Task Answer(FunctionEntry function, IServiceProvider services, HttpContext request)
    {
        var data = request.Request.RouteValues.ToDictionary(pair => pair.Key, pair => pair.Value ?? "");
        var result = await function.Invoke(services, request.Request, data, request.RequestAborted);
        await ((IResult)result!).ExecuteAsync(request);
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();
}
