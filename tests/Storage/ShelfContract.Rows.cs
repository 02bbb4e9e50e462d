using System.Collections.Immutable;
using FundingPipeline.Storage;

namespace FundingPipeline.Tests.Storage;

/// <summary>What every shelf promises of its rows.</summary>
public abstract partial class ShelfContract
{
    private const string Page = "project|SEEDCORN-2000";

    [StorageFact]
    public async Task A_row_is_added_once_replaced_put_and_removed()
    {
        await using var shelf = await place.Open();

        Assert.Null(await shelf.Rows.Get(Page, "head", default));
        Assert.True(await shelf.Rows.Commit(Page, [new Add("head", "1")], default));
        Assert.False(await shelf.Rows.Commit(Page, [new Add("head", "2")], default));
        Assert.Equal("1", await TextOf(shelf, "head"));

        Assert.True(await shelf.Rows.Commit(Page, [new Replace(await RowOf(shelf, "head"), "2")], default));
        Assert.Equal("2", await TextOf(shelf, "head"));

        Assert.True(await shelf.Rows.Commit(Page, [new Put("head", "3")], default));
        Assert.True(await shelf.Rows.Commit(Page, [new Put("other", "4")], default));
        Assert.Equal(("3", "4"), (await TextOf(shelf, "head"), await TextOf(shelf, "other")));

        Assert.True(await shelf.Rows.Commit(Page, [new Remove(await RowOf(shelf, "head"))], default));
        Assert.Null(await shelf.Rows.Get(Page, "head", default));
    }

    [StorageFact]
    public async Task A_row_that_changed_or_went_since_it_was_read_is_neither_replaced_nor_removed()
    {
        await using var shelf = await place.Open();
        await shelf.Rows.Commit(Page, [new Add("head", "1")], default);
        var read = await RowOf(shelf, "head");

        await shelf.Rows.Commit(Page, [new Put("head", "1")], default);
        Assert.False(await shelf.Rows.Commit(Page, [new Replace(read, "2")], default));
        Assert.False(await shelf.Rows.Commit(Page, [new Remove(read)], default));
        Assert.Equal("1", await TextOf(shelf, "head"));

        var again = await RowOf(shelf, "head");
        await shelf.Rows.Commit(Page, [new Remove(again)], default);
        Assert.False(await shelf.Rows.Commit(Page, [new Replace(again, "2")], default));
        Assert.False(await shelf.Rows.Commit(Page, [new Remove(again)], default));

        await shelf.Rows.Commit(Page, [new Add("head", "1")], default);
        Assert.False(await shelf.Rows.Commit(Page, [new Replace(again, "2")], default));
    }

    [StorageFact]
    public async Task Every_change_of_a_row_changes_its_tag_and_reading_does_not()
    {
        await using var shelf = await place.Open();
        var tags = new List<string>();
        foreach (var _ in Enumerable.Range(0, 10))
        {
            await shelf.Rows.Commit(Page, [new Put("head", "the same")], default);
            tags.Add((await RowOf(shelf, "head")).Tag);
        }

        Assert.Equal(10, tags.Distinct().Count());
        Assert.Equal(tags[^1], (await shelf.Rows.List(Page, "head", default).SingleAsync()).Tag);
    }

    [StorageTheory]
    [InlineData("add")]
    [InlineData("replace")]
    [InlineData("remove")]
    public async Task When_one_condition_does_not_hold_nothing_of_the_commit_is_done(string broken)
    {
        await using var shelf = await place.Open();
        await shelf.Rows.Commit(Page, [new Add("old", "0"), new Add("goes", "0"), new Add("changed", "0")], default);
        var (old, goes, changed) = (await RowOf(shelf, "old"), await RowOf(shelf, "goes"), await RowOf(shelf, "changed"));
        await shelf.Rows.Commit(Page, [new Put("changed", "1")], default);

        Assert.False(await shelf.Rows.Commit(
            Page,
            [
                new Add("new", "2"),
                new Replace(old, "2"),
                new Remove(goes),
                new Put("put", "2"),
                broken switch { "add" => new Add("changed", "2"), "replace" => new Replace(changed, "2"), _ => new Remove(changed) },
            ],
            default));
        Assert.Equal(["changed 1", "goes 0", "old 0"], await Rows(shelf, ""));
    }

    [StorageFact]
    public async Task When_every_condition_holds_the_whole_commit_is_done()
    {
        await using var shelf = await place.Open();
        await shelf.Rows.Commit(Page, [new Add("old", "0"), new Add("goes", "0")], default);

        Assert.True(await shelf.Rows.Commit(
            Page, [new Add("new", "2"), new Replace(await RowOf(shelf, "old"), "2"), new Remove(await RowOf(shelf, "goes")), new Put("put", "2")], default));

        Assert.Equal(["new 2", "old 2", "put 2"], await Rows(shelf, ""));
    }

    [StorageFact]
    public async Task Of_many_hands_that_count_upwards_none_is_lost()
    {
        await using var shelf = await place.Open();
        await shelf.Rows.Commit(Page, [new Add("count", "0")], default);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < 5;)
            {
                var row = await RowOf(shelf, "count");
                done += await shelf.Rows.Commit(Page, [new Replace(row, $"{int.Parse(row.Text) + 1}")], default) ? 1 : 0;
            }
        })));

        Assert.Equal("40", await TextOf(shelf, "count"));
    }

    [StorageFact]
    public async Task A_prefix_lists_what_begins_with_it_of_one_partition_in_ordinal_order()
    {
        await using var shelf = await place.Open();
        await shelf.Rows.Commit(Page, [.. new[] { "a", "a|", "a|B", "a|a", "a|a-1", "a|a1", "a|~", "a|~~", "a}", "b", "~", "~~" }.Select(key => new Add(key, ""))], default);
        await shelf.Rows.Commit("project|SEEDCORN", [new Add("a|x", "")], default);
        await shelf.Rows.Commit(Page + "-2", [new Add("a|x", "")], default);

        Assert.Equal(["a| ", "a|B ", "a|a ", "a|a-1 ", "a|a1 ", "a|~ ", "a|~~ "], await Rows(shelf, "a|"));
        Assert.Equal(["a|~ ", "a|~~ "], await Rows(shelf, "a|~"));
        Assert.Equal(["~ ", "~~ "], await Rows(shelf, "~"));
        Assert.Equal(12, (await Rows(shelf, "")).Count);
        Assert.Empty(await Rows(shelf, "c"));
        Assert.Empty(await shelf.Rows.List("nowhere", "", default).ToListAsync());
    }

    [StorageFact]
    public async Task Rows_that_begin_in_one_of_many_ways_are_listed_together_and_no_others()
    {
        await using var shelf = await place.Open();
        await shelf.Rows.PutEach([.. from i in Enumerable.Range(0, 12) from page in new[] { "a", "b" } select ("keys-0", new Put($"{i:d2}|{page}", "")), ("keys-1", new Put("03|c", ""))], default);

        var found = await shelf.Rows.ListEach([("keys-0", "03|"), ("keys-0", "11|"), ("keys-0", "99|"), ("keys-1", "03|"), ("keys-1", "11|"), ("keys-2", "03|")], default).Select(row => $"{row.Partition} {row.Key}").ToListAsync();

        Assert.Equal(["keys-0 03|a", "keys-0 03|b", "keys-0 11|a", "keys-0 11|b", "keys-1 03|c"], found.Order(StringComparer.Ordinal));
        Assert.Empty(await shelf.Rows.ListEach([], default).ToListAsync());
    }

    [StorageFact]
    public async Task More_rows_than_a_page_of_the_service_are_listed_without_a_gap()
    {
        await using var shelf = await place.Open();
        var keys = Enumerable.Range(0, 2_100).Select(i => $"journal|{i:D9}").ToList();
        await Task.WhenAll(keys.Chunk(100).Select(some => shelf.Rows.Commit(Page, [.. some.Select(key => new Add(key, "x"))], default)));
        await shelf.Rows.Commit("office", [new Add("after", "x"), new Add("Before", "x")], default);

        Assert.Equal(keys, await shelf.Rows.List(Page, "journal|", default).Select(row => row.Key).ToListAsync());
        Assert.Equal(["office Before", "office after", .. keys.Select(key => $"{Page} {key}")], await shelf.Rows.All(default).Select(row => $"{row.Partition} {row.Key}").ToListAsync());
    }

    [StorageTheory]
    [InlineData("")]
    [InlineData("\"quoted\" it's 'so' & <b> £1,000.00 é 日本語 🏗")]
    [InlineData("two\r\nlines\tand \\ \u0001 \u007f  spaces ")]
    public async Task A_text_comes_back_as_it_was(string text)
    {
        await using var shelf = await place.Open();

        await shelf.Rows.Commit(Page, [new Add("!\"$&()*+,-.0:;<=>@A[]^_`a{|}~", text)], default);

        Assert.Equal(text, await TextOf(shelf, "!\"$&()*+,-.0:;<=>@A[]^_`a{|}~"));
        Assert.Equal(text, (await shelf.Rows.All(default).SingleAsync()).Text);
    }

    [StorageFact]
    public async Task A_text_has_at_most_32768_characters()
    {
        await using var shelf = await place.Open();
        var longest = new string('£', 32_768);

        Assert.True(await shelf.Rows.Commit(Page, [new Add("longest", longest)], default));
        Assert.Equal(longest, await TextOf(shelf, "longest"));
        await Assert.ThrowsAsync<ArgumentException>(() => shelf.Rows.Commit(Page, [new Put("longest", longest + "£")], default));
        Assert.Equal(longest, await TextOf(shelf, "longest"));
    }

    [StorageTheory]
    [InlineData(99)]
    [InlineData(100)]
    public async Task A_commit_may_change_100_rows(int rows)
    {
        await using var shelf = await place.Open();

        Assert.True(await shelf.Rows.Commit(Page, [.. Enumerable.Range(0, rows).Select(i => new Add($"{i:000}", ""))], default));
        Assert.Equal(rows, (await Rows(shelf, "")).Count);
    }

    [StorageTheory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task A_commit_of_no_row_or_of_101_is_refused(int rows)
    {
        await using var shelf = await place.Open();

        await Assert.ThrowsAsync<ArgumentException>(() => shelf.Rows.Commit(Page, [.. Enumerable.Range(0, rows).Select(i => new Add($"{i:000}", ""))], default));
        Assert.Empty(await Rows(shelf, ""));
    }

    /// <remarks>21 texts of 32,768 quotation marks, each six bytes on the way, are 4,128,768 bytes; 22 would be 4,325,376, and 4 MiB are 4,194,304.</remarks>
    [StorageFact]
    public async Task The_largest_commit_that_is_let_through_is_taken_and_a_larger_one_is_refused()
    {
        await using var shelf = await place.Open();
        ImmutableArray<Change> Commit(int rows) => [.. Enumerable.Range(0, rows).Select(i => new Put($"{i:000}", new string('"', 32_768)))];

        Assert.True(await shelf.Rows.Commit(Page, Commit(21), default));
        await Assert.ThrowsAsync<ArgumentException>(() => shelf.Rows.Commit(Page, Commit(22), default));
    }

    [StorageFact]
    public async Task A_commit_changes_a_row_once()
    {
        await using var shelf = await place.Open();

        await Assert.ThrowsAsync<ArgumentException>(() => shelf.Rows.Commit(Page, [new Put("a", "1"), new Put("a", "2")], default));
        Assert.Empty(await Rows(shelf, ""));
    }

    [StorageFact]
    public async Task Rows_put_each_by_itself_stand_in_their_partitions_whatever_stood_there_before()
    {
        await using var shelf = await place.Open();
        await shelf.Rows.Commit(Page, [new Add("old", "0"), new Add("other", "0")], default);

        await shelf.Rows.PutEach([("keys-f", new("a", "1")), (Page, new("old", "2")), (Page, new("new", "3")), ("keys-0", new("a", "4"))], default);

        await using var again = await place.Open();
        Assert.Equal(
            ["keys-0 a 4", "keys-f a 1", $"{Page} new 3", $"{Page} old 2", $"{Page} other 0"],
            await again.Rows.All(default).Select(row => $"{row.Partition} {row.Key} {row.Text}").ToListAsync());
    }

    [StorageTheory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(250)]
    public async Task Rows_put_each_by_itself_may_be_more_than_a_commit_may_change(int rows)
    {
        await using var shelf = await place.Open();
        var keys = Enumerable.Range(0, rows).Select(i => $"{i:000}").ToList();

        await shelf.Rows.PutEach([.. keys.SelectMany(key => new[] { (Page, new Put(key, "")), ("keys-0", new Put(key, "")) })], default);

        Assert.Equal(keys, await shelf.Rows.List(Page, "", default).Select(row => row.Key).ToListAsync());
        Assert.Equal(keys, await shelf.Rows.List("keys-0", "", default).Select(row => row.Key).ToListAsync());
    }

    [StorageFact]
    public async Task Of_rows_put_each_by_itself_none_is_put_when_one_passes_a_limit()
    {
        await using var shelf = await place.Open();
        Task Put(params (string Partition, Put Put)[] rows) => shelf.Rows.PutEach([.. rows], default);

        await Assert.ThrowsAsync<ArgumentException>(() => Put(("keys-0", new("a", "")), (Page, new("long", new string('£', 32_769)))));
        await Assert.ThrowsAsync<ArgumentException>(() => Put(("keys-0", new("a", "")), (Page, new("a b", ""))));
        await Assert.ThrowsAsync<ArgumentException>(() => Put(("keys-0", new("a", "")), ("a/b", new("a", ""))));
        await Assert.ThrowsAsync<ArgumentException>(() => Put(("keys-0", new("a", "")), (Page, new("a", "1")), (Page, new("a", "2"))));
        Assert.Empty(await shelf.Rows.All(default).ToListAsync());
    }

    [StorageFact]
    public async Task Of_rows_that_many_hands_put_each_by_itself_into_the_same_partitions_none_is_lost()
    {
        await using var shelf = await place.Open();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(hand => Task.Run(() => shelf.Rows.PutEach(
            [.. Enumerable.Range(0, 16).Select(i => ($"keys-{i:x}", new Put($"{hand}", ""))), ("keys-0", new Put("all", $"{hand}"))], default))));

        Assert.Equal(129, await shelf.Rows.All(default).CountAsync());
    }

    public static TheoryData<string> OddNames => ["", "a/b", "a\\b", "a#b", "a?b", "a%b", "a'b", "a b", "é", "a\n", "a\u007f", new string('a', 513)];

    [StorageTheory]
    [MemberData(nameof(OddNames))]
    public async Task A_name_that_some_shelf_could_not_keep_is_refused_by_all(string name)
    {
        await using var shelf = await place.Open();

        await Assert.ThrowsAsync<ArgumentException>(() => shelf.Rows.Commit(name, [new Put("a", "")], default));
        await Assert.ThrowsAsync<ArgumentException>(() => shelf.Rows.Commit("a", [new Put(name, "")], default));
        Assert.Empty(await shelf.Rows.All(default).ToListAsync());
    }

    [StorageFact]
    public async Task The_longest_names_are_kept()
    {
        await using var shelf = await place.Open();
        var longest = new string('|', 512);

        Assert.True(await shelf.Rows.Commit(longest, [new Put(longest, "1"), new Put("a", "2")], default));
        Assert.Equal(["2", "1"], await shelf.Rows.List(longest, "", default).Select(row => row.Text).ToListAsync());
    }

    private static async Task<Row> RowOf(IShelf shelf, string key) => (await shelf.Rows.Get(Page, key, default))!;

    private static async Task<string> TextOf(IShelf shelf, string key) => (await RowOf(shelf, key)).Text;

    private static async Task<List<string>> Rows(IShelf shelf, string prefix) =>
        await shelf.Rows.List(Page, prefix, default).Select(row => $"{row.Key} {row.Text}").ToListAsync();
}
