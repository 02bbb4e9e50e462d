using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace FundingPipeline.Storage;

/// <summary>Rows in one table, each text in a property of its own. The service gives rows in ordinal order of their two keys.</summary>
internal sealed class TableRows(TableClient table) : IRows
{
    private const string Text = "Text";
    private const int PartitionsAtOnce = 8;
    private const int LooksAtOnce = 8;

    /// <summary>A condition did not hold. Anything else that is refused is a fault: a table that is gone is no changed row.</summary>
    private static readonly ImmutableArray<string> Unmet = ["EntityAlreadyExists", "UpdateConditionNotSatisfied", "ResourceNotFound", "EntityNotFound"];

    public async Task<Row?> Get(string partition, string key, CancellationToken stop) =>
        await table.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: stop) is { HasValue: true, Value: { } found } ? RowOf(found) : null;

    public IAsyncEnumerable<Row> List(string partition, string prefix, CancellationToken stop) => Query(
        Behind(prefix) is { } end
            ? TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {prefix} and RowKey lt {end}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {prefix}"),
        stop);

    /// <remarks>A question for each, for the service looks through a whole partition where one asks for this or that. One after the other, a claim of a hundred thousand lines would wait for
    /// as many answers.</remarks>
    public async IAsyncEnumerable<Row> ListEach(ImmutableArray<(string Partition, string Prefix)> looks, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var some in looks.Chunk(LooksAtOnce))
        {
            foreach (var row in (await Task.WhenAll(some.Select(look => List(look.Partition, look.Prefix, stop).ToListAsync(stop).AsTask()))).SelectMany(found => found))
            {
                yield return row;
            }
        }
    }

    public IAsyncEnumerable<Row> All(CancellationToken stop) => Query(null, stop);

    public async Task<bool> Commit(string partition, ImmutableArray<Change> changes, CancellationToken stop)
    {
        RowLimits.Check(partition, changes);
        try
        {
            await table.SubmitTransactionAsync(changes.Select(change => ActionOf(partition, change)), stop);
            return true;
        }
        catch (RequestFailedException refused) when (Unmet.Contains(refused.ErrorCode ?? ""))
        {
            return false;
        }
    }

    /// <remarks>Partitions at once, for each answers by itself; the commits of one after the other, for each has its own limit.</remarks>
    public Task PutEach(ImmutableArray<(string Partition, Put Put)> rows, CancellationToken stop) => Parallel.ForEachAsync(
        RowLimits.Commits(rows).GroupBy(commit => commit.Partition, commit => commit.Changes),
        new ParallelOptions { MaxDegreeOfParallelism = PartitionsAtOnce, CancellationToken = stop },
        async (shelf, token) =>
        {
            foreach (var changes in shelf)
            {
                await Commit(shelf.Key, changes, token);
            }
        });

    private static TableTransactionAction ActionOf(string partition, Change change)
    {
        var row = new TableEntity(partition, change.Key) { { Text, change.After } };
        return change switch
        {
            Add => new(TableTransactionActionType.Add, row),
            Put => new(TableTransactionActionType.UpsertReplace, row),
            Replace replace => new(TableTransactionActionType.UpdateReplace, row, new(replace.Was.Tag)),
            Remove remove => new(TableTransactionActionType.Delete, row, new(remove.Was.Tag)),
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, "is no change we know"),
        };
    }

    private IAsyncEnumerable<Row> Query(string? filter, CancellationToken stop) =>
        table.QueryAsync<TableEntity>(filter, cancellationToken: stop).Select(RowOf);

    private static Row RowOf(TableEntity row) => new(row.PartitionKey, row.RowKey, row.GetString(Text) ?? "", row.ETag.ToString());

    /// <summary>The first key behind all that begin so: <c>gives}</c> for <c>gives|</c>; null when none can be. A ~ is the last character that a key may have.</summary>
    private static string? Behind(string prefix) =>
        prefix.TrimEnd('~') is { Length: > 0 } stem ? stem[..^1] + (char)(stem[^1] + 1) : null;
}
