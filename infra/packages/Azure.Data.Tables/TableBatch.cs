using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Several requests in one, which the service carries out together or not at all.</summary>
internal static class TableBatch
{
    public static TableRequest Of(IEnumerable<TableRequest> requests, string endpoint)
    {
        var (batch, set) = ($"batch_{Guid.NewGuid()}", $"changeset_{Guid.NewGuid()}");
        var parts = requests.Select(request =>
            $"--{set}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{request.Method} {endpoint}{request.Path} HTTP/1.1\r\n"
            + string.Concat(request.Headers.Select(header => $"{header.Name}: {header.Value}\r\n"))
            + $"\r\n{Encoding.UTF8.GetString(request.Body ?? [])}\r\n");
        var body = $"--{batch}\r\nContent-Type: multipart/mixed; boundary={set}\r\n\r\n{string.Concat(parts)}--{set}--\r\n\r\n--{batch}--\r\n";
        return new(RequestMethod.Post, "/$batch", Encoding.UTF8.GetBytes(body)) { ContentType = $"multipart/mixed; boundary={batch}" };
    }

    /// <summary>The answer to each request, in their order; one refusal stands for all of them.</summary>
    public static IReadOnlyList<Response> Read(Response response)
    {
        var parts = response.Content.ToString().Split("HTTP/1.1 ")[1..].Select(part => (Response)new Part(part)).ToList();
        return parts.Find(part => part.Status >= 400) is { } refused
            ? throw new TableTransactionFailedException(TablePipeline.Refusal(refused))
            : parts;
    }

    /// <summary>One answer among several: a status, headers, an empty line, a body, and the boundary that ends it.</summary>
    private sealed class Part : Response
    {
        private readonly Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);

        public Part(string text)
        {
            var lines = text.Split("\r\n");
            (Status, ReasonPhrase) = (int.Parse(lines[0].Split(' ')[0], CultureInfo.InvariantCulture), lines[0].Split(' ', 2)[^1]);
            var end = Array.IndexOf(lines, "");
            foreach (var header in lines[1..end].Select(line => line.Split(':', 2)))
            {
                headers[header[0].Trim()] = header[1].Trim();
            }

            ContentStream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\r\n", lines[end..].TakeWhile(line => !line.StartsWith("--", StringComparison.Ordinal)))));
        }

        public override int Status { get; }
        public override string ReasonPhrase { get; }
        public override Stream? ContentStream { get; set; }
        public override string ClientRequestId { get; set; } = "";

        public override void Dispose() => ContentStream?.Dispose();

        protected override bool ContainsHeader(string name) => headers.ContainsKey(name);

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers.Select(header => new HttpHeader(header.Key, header.Value));

        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => headers.TryGetValue(name, out value);

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values) =>
            (values = headers.TryGetValue(name, out var value) ? [value] : null) is not null;
    }
}
