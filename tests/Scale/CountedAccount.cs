using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using FundingPipeline.Storage;

namespace FundingPipeline.Tests.Scale;

/// <summary>A storage account of which every request is counted on its way.</summary>
/// <remarks>A request that the client library sends again counts once: how often that happens depends on the day.</remarks>
public sealed class CountedAccount
{
    private readonly long[] counts = new long[Counts.All.Length];
    private readonly string connectionString;
    private AzureShelf? unwatched;

    public CountedAccount(string connectionString)
    {
        this.connectionString = connectionString;
        Account = new(
            new BlobServiceClient(connectionString, Watched(new BlobClientOptions(), Blob)),
            new QueueServiceClient(connectionString, Watched(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }, Queue)),
            new TableServiceClient(connectionString, Watched(new TableClientOptions(), Table)));
    }

    public StorageAccount Account { get; }

    public Counts Now => Counts.Of(what => Interlocked.Read(ref counts[(int)what]));

    /// <summary>What an entity takes in storage, by the service's own published formula: 4 bytes, two for each character of its keys, and
    /// for its one property 8, two for each character of its name, and the text itself with its length.</summary>
    public async Task<long> BytesOfRows(CancellationToken stop)
    {
        unwatched ??= await AzureShelf.Open(StorageAccount.Of(connectionString), stop);
        return await unwatched.Rows.All(stop).Select(row => 4L + (2 * (row.Partition.Length + row.Key.Length)) + 8 + (2 * "Text".Length) + 4 + (2 * row.Text.Length)).SumAsync(stop);
    }

    private static T Watched<T>(T options, Action<HttpMessage> count)
        where T : ClientOptions
    {
        options.AddPolicy(new Watch(count), HttpPipelinePosition.PerCall);
        return options;
    }

    private void Blob(HttpMessage message)
    {
        var (method, uri) = (message.Request.Method, message.Request.Uri.ToUri());
        if (uri.Query.Contains("comp=list", StringComparison.Ordinal))
        {
            Add(Counted.BlobsListed);
        }
        else if (uri.Segments.Length > 3)
        {
            Add(method == RequestMethod.Put ? Counted.BlobsWritten : method == RequestMethod.Delete ? Counted.BlobsDeleted : Counted.BlobsRead);
            if (method == RequestMethod.Put && message.Response.Status < 300 && message.Request.Content!.TryComputeLength(out var bytes))
            {
                Add(uri.Segments[2] is "archive/" or "ledger/" ? Counted.BytesKept : Counted.BytesPublished, bytes);
            }
        }
    }

    private void Table(HttpMessage message)
    {
        var path = message.Request.Uri.ToUri().AbsolutePath;
        if (path.EndsWith("/$batch", StringComparison.Ordinal))
        {
            Add(Counted.RowsCommitted);
            Add(Counted.RowsChanged, Times("Content-Type: application/http", Sent(message)));
            if (Times("HTTP/1.1 409", message.Response.Content.ToString()) + Times("HTTP/1.1 412", message.Response.Content.ToString()) > 0)
            {
                Add(Counted.Conflicts);
            }
        }
        else if (message.Request.Method == RequestMethod.Get)
        {
            Add(path.EndsWith("()", StringComparison.Ordinal) ? Counted.RowsListed : Counted.RowsRead);
        }
    }

    private void Queue(HttpMessage message)
    {
        var (method, path) = (message.Request.Method, message.Request.Uri.ToUri().AbsolutePath);
        if (path.EndsWith("/messages", StringComparison.Ordinal) && method == RequestMethod.Post)
        {
            Add(Counted.MessagesSent);
        }
        else if (path.EndsWith("/messages", StringComparison.Ordinal) && message.Response.Content.ToString().Contains("<MessageId>", StringComparison.Ordinal))
        {
            // Looks in vain are no part of anybody's work: how many there are is a matter of how long one waits.
            Add(Counted.MessagesTaken);
        }
        else if (method == RequestMethod.Delete)
        {
            Add(Counted.MessagesDone);
        }
    }

    private void Add(Counted what, long count = 1) => Interlocked.Add(ref counts[(int)what], count);

    private static string Sent(HttpMessage message)
    {
        using var body = new MemoryStream();
        message.Request.Content!.WriteTo(body, default);
        return Encoding.UTF8.GetString(body.ToArray());
    }

    private static int Times(string words, string text) => text.Split(words).Length - 1;

    private sealed class Watch(Action<HttpMessage> count) : HttpPipelinePolicy
    {
        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Everything here is asynchronous.");

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            await ProcessNextAsync(message, pipeline);
            count(message);
        }
    }
}
