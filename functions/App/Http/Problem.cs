using System.Diagnostics;
using System.Globalization;
using FundingPipeline.Portal.Pages;
using Microsoft.AspNetCore.Http;

namespace FundingPipeline.App;

/// <summary>Why a request was not done, as RFC 9457 has it: a title, a sentence for a person, and a number by which the office finds it again.</summary>
public sealed class Problem(int status, string title, string detail) : Exception(detail)
{
    public int Status { get; } = status;

    public string Title { get; } = title;

    /// <summary>A page for somebody who browses, JSON for a program.</summary>
    public async Task<IResult> Answer(HttpRequest request)
    {
        var trace = Activity.Current?.TraceId.ToHexString() ?? request.HttpContext.TraceIdentifier;
        if (Status == StatusCodes.Status401Unauthorized)
        {
            request.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
        }

        if (Status == StatusCodes.Status429TooManyRequests)
        {
            request.HttpContext.Response.Headers.RetryAfter = "10";
        }

        return WantsPage(request)
            ? await Pages.Print<ProblemPage>(new Dictionary<string, object?> { ["Title"] = Title, ["Detail"] = Message, ["TraceId"] = trace }, Status)
            : Results.Problem(detail: Message, statusCode: Status, title: Title, instance: request.Path, extensions: new Dictionary<string, object?> { ["traceId"] = trace });
    }

    /// <summary>Whether a person looks at the answer: the API's answers are for programs, whatever they say they accept.</summary>
    public static bool WantsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api") && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>What somebody may be told of what was thrown.</summary>
    /// <param name="fault">Told of what is a fault of ours; its text goes to nobody else.</param>
    public static Problem Of(Exception broken, Action<Exception> fault)
    {
        switch (broken)
        {
            case Problem problem: return problem;
            case ActRefusedException refused: return Conflict(refused.Message);
            case BadHttpRequestException bad: return Unread(bad.StatusCode);
            default: fault(broken); return Fault();
        }
    }

    public static Problem NotFound() => new(StatusCodes.Status404NotFound, "Not found", "There is nothing of that name that you may see.");

    public static Problem Forbidden(string says = "Your roles do not let you do this. The programme office can give you one that does.") => new(StatusCodes.Status403Forbidden, "Not yours to do", says);

    public static Problem Unknown() => new(StatusCodes.Status401Unauthorized, "Sign in", "We do not know who you are. Sign in and try again.");

    public static Problem Conflict(string says) => new(StatusCodes.Status409Conflict, "It cannot be done as things stand", says);

    public static Problem Bad(string says) => new(StatusCodes.Status400BadRequest, "The request is not right", says);

    public static Problem TooLarge(long most) => new(
        StatusCodes.Status413PayloadTooLarge, "Too large", string.Create(CultureInfo.InvariantCulture, $"Nothing was taken in: at most {most / 1024:#,0} KiB are read of a request like this one. Send less at once."));

    public static Problem TooMany() => new(StatusCodes.Status429TooManyRequests, "Too many at once", "Very many requests of yours wait already. Wait ten seconds, and send fewer at a time.");

    public static Problem Fault() => new(StatusCodes.Status500InternalServerError, "Our fault", "Something of ours failed. Nothing that you sent before is lost; try again, and give the office this number.");

    private static Problem Unread(int status) => new(status, "The request cannot be read", "It ended early, came too slowly, or is not as its headers say. Send it again.");
}
