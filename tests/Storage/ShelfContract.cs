using System.Text;
using FundingPipeline.Storage;

namespace FundingPipeline.Tests.Storage;

/// <summary>What every shelf promises, whatever it is made of. Each kind of shelf runs all of it.</summary>
public abstract class ShelfContract
{
    private const string AbcInSha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    /// <summary>The same shelf each time it is opened, empty the first time.</summary>
    protected abstract Task<IShelf> Open();

    [Fact]
    public async Task An_original_is_kept_under_its_own_hash_and_reads_back()
    {
        await using var shelf = await Open();

        Assert.Equal(new Original(AbcInSha256, 3), await shelf.Keep(Bytes("abc"), default));
        Assert.Equal("abc", await Text(shelf, $"archive/{AbcInSha256}"));
    }

    [Fact]
    public async Task Keeping_an_original_again_changes_nothing()
    {
        await using var shelf = await Open();

        await shelf.Keep(Bytes("abc"), default);
        await shelf.Keep(Bytes("abc"), default);

        Assert.Equal<string>([$"archive/{AbcInSha256}"], await shelf.Files.List("archive", default));
    }

    [Fact]
    public async Task An_arrival_is_entered_once_and_the_second_time_it_says_so()
    {
        await using var shelf = await Open();
        var arrival = new Arrival("a/claim.xlsx", "01", 3, ArrivalKind.File);

        Assert.True(await shelf.Enter(arrival, default));
        Assert.False(await shelf.Enter(arrival, default));
        Assert.Equal<Arrival>([arrival], await shelf.Arrivals(default));
    }

    [Fact]
    public async Task The_same_path_with_other_bytes_and_the_same_bytes_under_another_path_are_arrivals_of_their_own()
    {
        await using var shelf = await Open();

        Assert.True(await shelf.Enter(new("b", "01", 1, ArrivalKind.File), default));
        Assert.True(await shelf.Enter(new("a", "02", 1, ArrivalKind.File), default));
        Assert.True(await shelf.Enter(new("a", "01", 1, ArrivalKind.Ignored), default));

        Assert.Equal(["a 01 Ignored", "a 02 File", "b 01 File"], (await shelf.Arrivals(default)).Select(arrival => $"{arrival.Path} {arrival.Sha256} {arrival.Kind}"));
    }

    [Fact]
    public async Task Arrivals_come_in_ordinal_order_whatever_order_they_came_in()
    {
        await using var shelf = await Open();
        foreach (var path in new[] { "é.xlsx", "b.xlsx", "a/z.xlsx", "B.xlsx", "a.xlsx", "it's \"quoted\"; drop.xlsx" })
        {
            await shelf.Enter(new(path, "01", 1, ArrivalKind.File), default);
        }

        Assert.Equal(
            ["B.xlsx", "a.xlsx", "a/z.xlsx", "b.xlsx", "it's \"quoted\"; drop.xlsx", "é.xlsx"],
            (await shelf.Arrivals(default)).Select(arrival => arrival.Path));
    }

    [Fact]
    public async Task What_was_entered_is_there_when_the_shelf_is_opened_again()
    {
        var arrival = new Arrival("claim.xlsx", AbcInSha256, 3, ArrivalKind.File);
        await using (var first = await Open())
        {
            await first.Keep(Bytes("abc"), default);
            await first.Enter(arrival, default);
        }

        await using var again = await Open();
        Assert.Equal<Arrival>([arrival], await again.Arrivals(default));
        Assert.Equal("abc", await Text(again, $"archive/{AbcInSha256}"));
    }

    [Fact]
    public async Task Many_hands_at_once_enter_each_arrival_once()
    {
        await using var shelf = await Open();

        var entered = await Task.WhenAll(Enumerable.Range(0, 40).Select(i =>
            Task.Run(() => shelf.Enter(new($"{i % 10}", "01", 1, ArrivalKind.File), default))));

        Assert.Equal(10, entered.Count(first => first));
        Assert.Equal(10, (await shelf.Arrivals(default)).Length);
    }

    [Fact]
    public async Task Many_hands_at_once_keep_one_original()
    {
        await using var shelf = await Open();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => shelf.Keep(Bytes("abc"), default))));

        Assert.Equal<string>([$"archive/{AbcInSha256}"], await shelf.Files.List("archive", default));
    }

    [Fact]
    public async Task The_first_to_put_a_file_wins_and_the_second_is_told()
    {
        await using var shelf = await Open();

        Assert.True(await shelf.Files.PutIfAbsent("returns/esf/2001.xlsx", "first"u8.ToArray(), default));
        Assert.False(await shelf.Files.PutIfAbsent("returns/esf/2001.xlsx", "second"u8.ToArray(), default));
        Assert.Equal("first", await Text(shelf, "returns/esf/2001.xlsx"));
    }

    [Fact]
    public async Task Writing_replaces_the_whole_file()
    {
        await using var shelf = await Open();

        await shelf.Files.Write("returns/a.xlsx", "longer than the next"u8.ToArray(), default);
        await shelf.Files.Write("returns/a.xlsx", "short"u8.ToArray(), default);

        Assert.Equal("short", await Text(shelf, "returns/a.xlsx"));
    }

    [Fact]
    public async Task A_folder_lists_its_own_files_only_and_in_ordinal_order()
    {
        await using var shelf = await Open();
        foreach (var name in new[] { "returns/srb/1.xlsx", "returns/esf/2.xlsx", "returns/esf/1.xlsx", "refused/1.xlsx" })
        {
            await shelf.Files.Write(name, Array.Empty<byte>(), default);
        }

        Assert.Equal<string>(["returns/esf/1.xlsx", "returns/esf/2.xlsx", "returns/srb/1.xlsx"], await shelf.Files.List("returns", default));
        Assert.Empty(await shelf.Files.List("projects", default));
    }

    [Fact]
    public async Task A_file_that_is_not_there_opens_as_nothing_and_may_be_deleted_all_the_same()
    {
        await using var shelf = await Open();
        await shelf.Files.Write("returns/a.xlsx", Array.Empty<byte>(), default);

        await shelf.Files.Delete("returns/a.xlsx", default);
        await shelf.Files.Delete("returns/a.xlsx", default);

        Assert.Null(await shelf.Files.Open("returns/a.xlsx", default));
        Assert.Empty(await shelf.Files.List("returns", default));
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("returns/../../outside")]
    [InlineData("/outside")]
    public async Task No_name_leads_outside_the_shelf(string name)
    {
        await using var shelf = await Open();

        await Assert.ThrowsAsync<ArgumentException>(() => shelf.Files.Write(name, Array.Empty<byte>(), default));
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static async Task<string> Text(IShelf shelf, string name)
    {
        using var reader = new StreamReader((await shelf.Files.Open(name, default))!);
        return await reader.ReadToEndAsync();
    }
}
