using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FundingPipeline.App;

/// <summary>Prints a page of the portal on the server: whole HTML, every text in it escaped by whoever renders components.</summary>
public sealed class Pages
{
    private static readonly IServiceProvider Nothing = new ServiceCollection().AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).BuildServiceProvider();

    /// <typeparam name="T">The page.</typeparam>
    /// <param name="parameters">By name, as the page declares them.</param>
    public static async Task<IResult> Print<T>(IDictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where T : IComponent
    {
        await using var renderer = new HtmlRenderer(Nothing, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        return Results.Text($"<!DOCTYPE html>\n{html}", "text/html; charset=utf-8", statusCode: status);
    }
}
