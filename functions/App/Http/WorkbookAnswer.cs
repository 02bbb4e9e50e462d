using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FundingPipeline.App;

/// <summary>A workbook to be taken away: whole, in part, or not again when it is the one that somebody has.</summary>
public static class WorkbookAnswer
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <param name="name">As the file is to be called; whoever sends it makes it harmless.</param>
    /// <param name="sha256">Of its bytes: the version that somebody certifies.</param>
    public static IResult Of(HttpRequest request, Stream content, string name, string sha256)
    {
        request.HttpContext.Response.Headers.CacheControl = "private, no-cache";
        return Results.File(content, Excel, Plain(name), entityTag: new EntityTagHeaderValue($"\"{sha256}\""), enableRangeProcessing: true);
    }

    public static IResult Of(HttpRequest request, byte[] content, string name) => Of(request, new MemoryStream(content), name, Digest.Of(content));

    /// <summary>A claim may have come under any path at all, one with a line break too.</summary>
    private static string Plain(string name) => string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or '~' ? letter : '-'));
}
