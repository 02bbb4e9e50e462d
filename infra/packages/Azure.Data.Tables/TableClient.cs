using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>One table. Every refusal is a <see cref="RequestFailedException"/> with the service's status and code.</summary>
/// <remarks>A request that got no answer is sent again, as Azure.Core does it. So an addition may be refused because it was
/// already made, and whoever is told 409 or 412 reads back.</remarks>
public class TableClient
{
    private readonly TablePipeline pipeline;

    internal TableClient(string name, TablePipeline pipeline) => (Name, this.pipeline) = (name, pipeline);

    public virtual string Name { get; }

    /// <summary>Makes the table unless it is there.</summary>
    public virtual async Task CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await pipeline.Send(new(RequestMethod.Post, "/Tables", JsonSerializer.SerializeToUtf8Bytes(new { TableName = Name })), cancellationToken);
        }
        catch (RequestFailedException refused) when (refused.ErrorCode == "TableAlreadyExists")
        {
            // Only this 409: a table that is being deleted is refused too, and is no table to write to.
        }
    }

    /// <summary>Adds a row; 409 when there is one of its keys.</summary>
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        pipeline.Send(TableRequests.Add(Name, entity), cancellationToken);

    /// <summary>Writes a row whatever is there.</summary>
    public virtual Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        pipeline.Send(TableRequests.Write(Name, entity, mode, null), cancellationToken);

    /// <summary>Writes over the version of a row that the caller has read; 412 when it is another by now, 404 when it is gone.</summary>
    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        pipeline.Send(TableRequests.Write(Name, entity, mode, TableRequests.Named(ifMatch)), cancellationToken);

    /// <summary>Deletes a row, any version of it unless one is named. One that is not there answers 404 and does not throw.</summary>
    public virtual Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        pipeline.Send(
            new(RequestMethod.Delete, TableRequests.Row(Name, partitionKey, rowKey), IfMatch: ifMatch == default ? ETag.All : ifMatch),
            cancellationToken, expected: 404);

    /// <summary>One row, or none.</summary>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var path = TableRequests.Row(Name, partitionKey, rowKey) + TableRequests.Query(("$select", TableRequests.Joined(select)));
        var response = await pipeline.Send(new(RequestMethod.Get, path), cancellationToken, expected: 404);
        if (response.Status == 404)
        {
            return new None<T>(response);
        }

        using var json = JsonDocument.Parse(response.Content);
        return Response.FromValue((T)(ITableEntity)EntityJson.Read(json.RootElement), response);
    }

    /// <summary>Rows in the order of their keys, page by page. A page may be short, or empty, with more behind it.</summary>
    /// <param name="maxPerPage">At most 1,000.</param>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        new Pages<T>((token, hint) => Page<T>(filter, hint ?? maxPerPage, select, token, cancellationToken));

    /// <summary>Does all of it or nothing; <see cref="TableTransactionFailedException"/> says which action was refused.</summary>
    /// <remarks>At most 100 actions on different rows of one partition, at most 4 MiB: the service says no to more, and so
    /// should the caller, for an emulator may not.</remarks>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var batch = TableBatch.Of(transactionActions.Select(action => TableRequests.Of(Name, action)), pipeline.Endpoint);
        var response = await pipeline.Send(batch, cancellationToken);
        return Response.FromValue(TableBatch.Read(response), response);
    }

    /// <summary>A filter whose values are quoted as the service wants them, whatever characters they hold.</summary>
    public static string CreateQueryFilter(FormattableString filter) =>
        string.Format(CultureInfo.InvariantCulture, filter.Format, [.. filter.GetArguments().Select(TableRequests.Literal)]);

    private async Task<Page<T>> Page<T>(string? filter, int? size, IEnumerable<string>? select, string? token, CancellationToken stop)
        where T : class, ITableEntity
    {
        var from = token?.Split(' ');
        var path = $"/{Name}()" + TableRequests.Query(
            ("$filter", filter), ("$top", size?.ToString(CultureInfo.InvariantCulture)), ("$select", TableRequests.Joined(select)),
            ("NextPartitionKey", from?[0]), ("NextRowKey", from?.ElementAtOrDefault(1)));
        var response = await pipeline.Send(new(RequestMethod.Get, path), stop);
        using var json = JsonDocument.Parse(response.Content);
        return Azure.Page<T>.FromValues(
            [.. json.RootElement.GetProperty("value").EnumerateArray().Select(row => (T)(ITableEntity)EntityJson.Read(row))], Next(response), response);
    }

    private static string? Next(Response response) =>
        !response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition) ? null
        : response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row) ? $"{partition} {row}"
        : partition;

    private sealed class None<T>(Response response) : NullableResponse<T>
    {
        public override bool HasValue => false;
        public override T Value => throw new InvalidOperationException("There is no such row.");
        public override Response GetRawResponse() => response;
    }

    private sealed class Pages<T>(Func<string?, int?, Task<Page<T>>> read) : AsyncPageable<T>
        where T : class
    {
        public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            do
            {
                var page = await read(continuationToken, pageSizeHint);
                yield return page;
                continuationToken = page.ContinuationToken;
            }
            while (continuationToken is not null);
        }
    }
}

/// <summary>Whether properties that are not named stay as they are or go.</summary>
public enum TableUpdateMode { Merge, Replace }
