using Azure.Data.Tables;
using static FundingPipeline.Tests.Storage.GivenTable;

namespace FundingPipeline.Tests.Storage;

/// <summary>What the Azure shelf relies on when it commits several rows of a partition at once, asked of a real service.</summary>
[Collection(AzuriteCollection.Name)]
public class AzureTableBatchesSpec(Azurite azurite)
{
    [StorageTheory]
    [InlineData(1, "1 rows")]
    [InlineData(99, "99 rows")]
    [InlineData(100, "100 rows")]
    [InlineData(101, "400 InvalidInput, 0 rows")]
    public async Task A_batch_holds_at_most_100_rows(int rows, string result)
    {
        var table = await azurite.Table();

        var told = await Told(() => table.SubmitTransactionAsync(Enumerable.Range(0, rows).Select(i => new TableTransactionAction(TableTransactionActionType.Add, Row($"{i}", i)))));

        Assert.Equal(result, (told == "202 " ? "" : told + ", ") + $"{await table.QueryAsync<TableEntity>().CountAsync()} rows");
    }

    [StorageFact]
    public async Task A_batch_is_done_whole_or_not_at_all_and_says_which_action_was_refused()
    {
        var table = await azurite.Table();
        await table.AddEntityAsync(Row("3", 0));

        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            .. from i in Enumerable.Range(0, 5) select new TableTransactionAction(TableTransactionActionType.Add, Row($"{i}", i)),
        ]));

        Assert.Equal((409, "EntityAlreadyExists", 3), (refused.Status, refused.ErrorCode, refused.FailedTransactionActionIndex));
        Assert.Equal(["3"], await table.QueryAsync<TableEntity>().Select(row => row.RowKey).ToListAsync());
    }

    [StorageFact]
    public async Task A_batch_may_add_write_over_and_delete_and_names_each_version_it_made()
    {
        var table = await azurite.Table();
        var replaced = (await table.AddEntityAsync(Row("replaced", 1))).Headers.ETag!.Value;
        var merged = (await table.AddEntityAsync(Row("merged", 1))).Headers.ETag!.Value;
        var deleted = (await table.AddEntityAsync(Row("deleted", 1))).Headers.ETag!.Value;

        var answers = (await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Row("added", 2)),
            new(TableTransactionActionType.UpdateReplace, new TableEntity(Partition, "replaced") { { "Text", "£2" } }, replaced),
            new(TableTransactionActionType.UpdateMerge, new TableEntity(Partition, "merged") { { "Text", "£2" } }, merged),
            new(TableTransactionActionType.UpsertReplace, Row("upserted", 2)),
            new(TableTransactionActionType.Delete, Row("deleted", 0), deleted),
        ])).Value;

        var rows = await table.QueryAsync<TableEntity>().ToListAsync();
        Assert.Equal(["added 2 -", "merged 1 £2", "replaced - £2", "upserted 2 -"], rows.Select(row => $"{row.RowKey} {row["Pence"] ?? "-"} {row["Text"] ?? "-"}"));
        Assert.Equal([204, 204, 204, 204, 204], answers.Select(answer => answer.Status));
        Assert.Equal(rows.Single(row => row.RowKey == "replaced").ETag, answers[1].Headers.ETag!.Value);
        Assert.Equal(rows.Single(row => row.RowKey == "added").ETag, answers[0].Headers.ETag!.Value);
    }

    [StorageFact]
    public async Task A_batch_with_a_version_that_is_not_the_last_does_nothing()
    {
        var table = await azurite.Table();
        var first = (await table.AddEntityAsync(Row("head", 1))).Headers.ETag!.Value;
        await table.UpdateEntityAsync(Row("head", 2), first, TableUpdateMode.Replace);

        Assert.Equal("412 UpdateConditionNotSatisfied", await Told(() => table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Row("entry", 3)),
            new(TableTransactionActionType.UpdateReplace, Row("head", 3), first),
        ])));
        Assert.Equal(["head"], await table.QueryAsync<TableEntity>().Select(row => row.RowKey).ToListAsync());
    }
}
