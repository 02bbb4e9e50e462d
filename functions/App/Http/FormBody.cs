using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace FundingPipeline.App;

/// <summary>Reads the fields of a small form that a page sends.</summary>
public static class FormBody
{
    /// <exception cref="Problem">It is no form, or too long.</exception>
    public static async Task<FormFields> Read(HttpRequest request, int most, CancellationToken stop)
    {
        if (!request.HasFormContentType || request.ContentType!.StartsWith("multipart", StringComparison.OrdinalIgnoreCase))
        {
            throw new Problem(StatusCodes.Status415UnsupportedMediaType, "Not a form", "Send the form of the page.");
        }

        using var reader = new StreamReader(new Counted(request.Body, new(most)), Encoding.UTF8);
        return new(QueryHelpers.ParseQuery(await reader.ReadToEndAsync(stop)));
    }
}

/// <summary>The fields of a form; one that was not sent is empty.</summary>
public sealed class FormFields(IReadOnlyDictionary<string, StringValues> fields)
{
    public string this[string name] => fields.TryGetValue(name, out var value) ? value.ToString() : "";
}
