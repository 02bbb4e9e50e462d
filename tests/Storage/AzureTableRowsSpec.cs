using Azure;
using Azure.Data.Tables;
using static FundingPipeline.Tests.Storage.GivenTable;

namespace FundingPipeline.Tests.Storage;

/// <summary>What the Azure shelf relies on when it keeps single rows in tables, asked of a real service.</summary>
[Collection(AzuriteCollection.Name)]
public class AzureTableRowsSpec(Azurite azurite)
{
    [StorageFact]
    public async Task A_row_comes_back_as_it_was_with_every_type_a_row_may_hold()
    {
        var table = await azurite.Table();
        var longest = new string('£', 32 * 1024);
        var bytes = Enumerable.Range(0, 64 * 1024).Select(i => (byte)(i % 256)).ToArray();
        var moment = new DateTimeOffset(1999, 4, 1, 23, 59, 59, TimeSpan.Zero).AddTicks(1234567);
        await table.AddEntityAsync(new TableEntity(Partition, "1")
        {
            { "Longest", longest },
            { "Bytes", bytes },
            { "Most", long.MaxValue },
            { "Least", long.MinValue },
            { "Pence", 14_721_619L },
            { "Count", int.MinValue },
            { "Accepted", true },
            { "Moment", moment },
            { "Id", Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e") },
            { "Text", "\"Café\"\r\n\t\\ 12345678901234567890 🏗 \u0001" },
            { "Empty", "" },
            { "Nothing", null },
        });

        var row = (await table.GetEntityIfExistsAsync<TableEntity>(Partition, "1")).Value!;

        Assert.Equal((Partition, "1"), (row.PartitionKey, row.RowKey));
        Assert.Equal(longest, row.GetString("Longest"));
        Assert.Equal(bytes, row.GetBinary("Bytes"));
        Assert.Equal((9_223_372_036_854_775_807, -9_223_372_036_854_775_808, 14_721_619), (row.GetInt64("Most"), row.GetInt64("Least"), row.GetInt64("Pence")));
        Assert.Equal((-2_147_483_648, true), (row.GetInt32("Count"), row.GetBoolean("Accepted")));
        Assert.Equal((moment, Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e")), (row.GetDateTimeOffset("Moment"), row.GetGuid("Id")));
        Assert.Equal(("\"Café\"\r\n\t\\ 12345678901234567890 🏗 \u0001", ""), (row.GetString("Text"), row.GetString("Empty")));
        Assert.False(row.ContainsKey("Nothing"));
        Assert.NotEqual(default, row.ETag);
        Assert.NotNull(row.Timestamp);
    }

    [StorageFact]
    public async Task A_row_that_is_not_there_is_no_failure_and_a_table_may_be_made_twice()
    {
        var table = await azurite.Table();
        await table.CreateIfNotExistsAsync();

        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>(Partition, "1")).HasValue);
        Assert.Equal(404, (await table.DeleteEntityAsync(Partition, "1")).Status);
    }

    [StorageFact]
    public async Task Of_many_that_add_the_same_row_at_once_one_wins_and_the_others_are_told()
    {
        var table = await azurite.Table();

        var told = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Told(() => table.AddEntityAsync(Row("1", i)))));

        Assert.Equal(["204 "], told.Where(answer => answer == "204 "));
        Assert.Equal(19, told.Count(answer => answer == "409 EntityAlreadyExists"));
    }

    [StorageFact]
    public async Task Many_hands_that_add_to_one_figure_lose_nothing_when_each_names_the_version_it_read()
    {
        var table = await azurite.Table();
        await table.AddEntityAsync(Row("1", 0));

        await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ =>
        {
            for (var done = 0; done < 10;)
            {
                var row = (await table.GetEntityIfExistsAsync<TableEntity>(Partition, "1")).Value!;
                row["Pence"] = row.GetInt64("Pence") + 1;
                done += await Told(() => table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace)) == "204 " ? 1 : 0;
            }
        }));

        Assert.Equal(50, await Pence(table, "1"));
    }

    [StorageFact]
    public async Task A_version_that_is_not_the_last_is_refused_and_changes_nothing()
    {
        var table = await azurite.Table();
        await table.AddEntityAsync(Row("1", 1));
        var read = (await table.GetEntityIfExistsAsync<TableEntity>(Partition, "1")).Value!;
        await table.UpdateEntityAsync(Row("1", 2), read.ETag, TableUpdateMode.Replace);

        Assert.Equal("412 UpdateConditionNotSatisfied", await Told(() => table.UpdateEntityAsync(Row("1", 3), read.ETag, TableUpdateMode.Replace)));
        Assert.Equal("412 UpdateConditionNotSatisfied", await Told(() => table.DeleteEntityAsync(Partition, "1", read.ETag)));
        Assert.Equal("404 ResourceNotFound", await Told(() => table.UpdateEntityAsync(Row("2", 3), read.ETag, TableUpdateMode.Replace)));
        Assert.Equal(2, await Pence(table, "1"));
    }

    [StorageFact]
    public async Task The_answer_to_a_writing_names_the_version_it_made()
    {
        var table = await azurite.Table();
        var first = (await table.AddEntityAsync(Row("1", 1))).Headers.ETag!.Value;

        var second = (await table.UpdateEntityAsync(Row("1", 2), first, TableUpdateMode.Replace)).Headers.ETag!.Value;

        Assert.Equal(second, (await table.GetEntityIfExistsAsync<TableEntity>(Partition, "1")).Value!.ETag);
        Assert.Equal("204 ", await Told(() => table.DeleteEntityAsync(Partition, "1", second)));
    }

    [StorageFact]
    public async Task An_update_that_names_no_version_is_our_own_fault()
    {
        var table = await azurite.Table();

        await Assert.ThrowsAsync<ArgumentException>(() => table.UpdateEntityAsync(Row("1", 1), default));
    }

    [StorageFact]
    public async Task Merging_keeps_what_is_not_named_and_replacing_drops_it()
    {
        var table = await azurite.Table();
        await table.UpsertEntityAsync(new TableEntity(Partition, "1") { { "A", "a" } });

        await table.UpsertEntityAsync(new TableEntity(Partition, "1") { { "B", "b" } }, TableUpdateMode.Merge);
        Assert.Equal("A=a B=b", await Properties(table));

        await table.UpdateEntityAsync(new TableEntity(Partition, "1") { { "C", "c" } }, ETag.All, TableUpdateMode.Merge);
        Assert.Equal("A=a B=b C=c", await Properties(table));

        await table.UpsertEntityAsync(new TableEntity(Partition, "1") { { "D", "d" } }, TableUpdateMode.Replace);
        Assert.Equal("D=d", await Properties(table));
    }

    [StorageTheory]
    [InlineData("O'Brien's claim")]
    [InlineData("''")]
    [InlineData("100% match")]
    [InlineData("%27%2F%")]
    [InlineData("a+b & c=d; e,f (g) [h] {i} ~!@$^*_-.:<>|`\"")]
    [InlineData("Café Nähe £ 日本語 🏗")]
    [InlineData("..")]
    [InlineData(" spaces  within and around ")]
    public async Task A_key_may_hold_any_character_the_service_allows(string key)
    {
        var table = await azurite.Table();
        await table.AddEntityAsync(new TableEntity(key, key) { { "Text", key } });
        await table.AddEntityAsync(new TableEntity(key, "another") { { "Text", "another" } });

        var read = (await table.GetEntityIfExistsAsync<TableEntity>(key, key)).Value!;
        await table.UpdateEntityAsync(new TableEntity(key, key) { { "Text", key }, { "Pence", 1L } }, read.ETag, TableUpdateMode.Replace);
        await table.SubmitTransactionAsync([new(TableTransactionActionType.UpsertMerge, new TableEntity(key, key) { { "Count", 1 } })]);
        var found = await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey eq {key} and Text eq {key}")).ToListAsync();

        Assert.Equal((key, 1L, 1), (read.GetString("Text"), Assert.Single(found).GetInt64("Pence"), found[0].GetInt32("Count")));
        Assert.Equal(204, (await table.DeleteEntityAsync(key, key)).Status);
        Assert.Single(await table.QueryAsync<TableEntity>().ToListAsync());
    }

    [StorageFact]
    public async Task A_filter_compares_text_and_whole_numbers_and_a_selection_brings_nothing_else()
    {
        var table = await azurite.Table();
        foreach (var pence in new[] { 1, 2, 3_000_000_000L })
        {
            await table.AddEntityAsync(Row($"{pence}", pence));
        }

        var dear = await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"Pence gt {2L} and RowKey ge {"1"}"), select: ["RowKey"]).ToListAsync();

        Assert.Equal(("3000000000", false), (Assert.Single(dear).RowKey, dear[0].ContainsKey("Pence")));
    }

    [StorageTheory]
    [InlineData(null, "1000 101")]
    [InlineData(1000, "1000 101")]
    [InlineData(400, "400 400 301")]
    public async Task A_query_comes_in_pages_and_goes_on_from_any_of_them(int? size, string pages)
    {
        var table = await azurite.Table();
        foreach (var batch in Enumerable.Range(0, 1101).Chunk(100))
        {
            await table.SubmitTransactionAsync(batch.Select(i => new TableTransactionAction(TableTransactionActionType.Add, Row($"{i:0000}", i))));
        }

        var query = table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), size);
        var read = await query.AsPages().ToListAsync();

        Assert.Equal(pages, string.Join(' ', read.Select(page => page.Values.Count)));
        Assert.Equal(Enumerable.Range(0, 1101).Select(i => $"{i:0000}"), read.SelectMany(page => page.Values).Select(row => row.RowKey));
        Assert.Equal(
            read.Skip(1).SelectMany(page => page.Values).Select(row => row.RowKey),
            await query.AsPages(read[0].ContinuationToken).SelectMany(page => page.Values.ToAsyncEnumerable()).Select(row => row.RowKey).ToListAsync());
    }

    private static async Task<string> Properties(TableClient table)
    {
        var row = (await table.GetEntityIfExistsAsync<TableEntity>(Partition, "1")).Value!;
        return string.Join(' ', from name in new[] { "A", "B", "C", "D" } where row.ContainsKey(name) select $"{name}={row.GetString(name)}");
    }
}
