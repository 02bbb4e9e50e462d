using Microsoft.AspNetCore.Http;

namespace FundingPipeline.App;

/// <summary>Proof that a request comes from a page of ours: a browser sends its cookie along for a stranger's page too.</summary>
public static class SameSite
{
    /// <summary>Whether the request may change anything.</summary>
    public static bool IsUnsafe(HttpRequest request) => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    /// <exception cref="Problem">The request comes from another site, or does not say from where.</exception>
    public static void Prove(HttpRequest request)
    {
        if (!IsProven(request))
        {
            throw new Problem(StatusCodes.Status403Forbidden, "Not from our pages", "Your browser says that another site sent this, or does not say who did. Open our page itself and do it there.");
        }
    }

    /// <summary>Every browser of these years says Sec-Fetch-Site, and no page can make it say otherwise; an older one says at least the page's origin.</summary>
    private static bool IsProven(HttpRequest request) => request.Headers["Sec-Fetch-Site"] is [{ } site]
        ? site == "same-origin"
        : request.Headers.Origin is [{ } origin] && Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && from.Scheme == request.Scheme && from.Authority.Equals(Authority(request), StringComparison.OrdinalIgnoreCase);

    private static string Authority(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own) ? own.Authority : "";
}
