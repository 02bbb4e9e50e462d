using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace FundingPipeline.App;

/// <summary>Why a request was not done, as RFC 9457 has it: a title, a sentence for a person, and a number by which the office finds it again.</summary>
public sealed class Problem(int status, string title, string detail) : Exception(detail)
{
    public int Status { get; } = status;

    public IResult Answer(HttpRequest request) => Results.Problem(
        detail: Message, statusCode: Status, title: title, instance: request.Path,
        extensions: new Dictionary<string, object?> { ["traceId"] = Activity.Current?.TraceId.ToHexString() ?? request.HttpContext.TraceIdentifier });

    public static Problem NotFound() => new(StatusCodes.Status404NotFound, "Not found", "There is nothing of that name that you may see.");

    public static Problem Forbidden() => new(StatusCodes.Status403Forbidden, "Not yours to do", "Your roles do not let you do this. The programme office can give you one that does.");

    public static Problem Unknown() => new(StatusCodes.Status401Unauthorized, "Sign in", "We do not know who you are. Sign in and try again.");

    public static Problem Fault() => new(StatusCodes.Status500InternalServerError, "Our fault", "Something of ours failed. Nothing that you sent before is lost; try again, and give the office this number.");
}
