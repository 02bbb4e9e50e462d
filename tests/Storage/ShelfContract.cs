using System.Security.Cryptography;
using System.Text;
using FundingPipeline.Storage;

namespace FundingPipeline.Tests.Storage;

/// <summary>What every shelf promises, whatever it is made of: of files here, of rows and of work beside. Each kind of shelf runs all of it.</summary>
public abstract partial class ShelfContract(TestShelf place) : IDisposable
{
    private const string AbcInSha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [StorageFact]
    public async Task An_original_is_kept_under_its_own_hash_and_reads_back()
    {
        await using var shelf = await place.Open();

        Assert.Equal(new Original(AbcInSha256, 3), await shelf.Files.Keep(Bytes("abc"), default));
        Assert.Equal("abc", await Text(shelf, $"archive/{AbcInSha256}"));
    }

    [StorageFact]
    public async Task Keeping_an_original_again_changes_nothing()
    {
        await using var shelf = await place.Open();

        await shelf.Files.Keep(Bytes("abc"), default);
        Assert.Equal(new Original(AbcInSha256, 3), await shelf.Files.Keep(Bytes("abc"), default));

        Assert.Equal<string>([$"archive/{AbcInSha256}"], await shelf.Files.List("archive", default));
    }

    [StorageFact]
    public async Task An_empty_file_is_a_file_and_a_large_one_comes_back_whole()
    {
        await using var shelf = await place.Open();
        var large = Enumerable.Range(0, 5 * 1024 * 1024).Select(i => (byte)(i % 251)).ToArray();

        var (empty, kept) = (await shelf.Files.Keep(Bytes(""), default), await shelf.Files.Keep(new MemoryStream(large), default));

        Assert.Equal((0, 5 * 1024 * 1024), (empty.Size, kept.Size));
        Assert.Equal("", await Text(shelf, empty.Name));
        await using var back = await shelf.Files.Open(kept.Name, default);
        Assert.Equal(Convert.ToHexString(SHA256.HashData(large)), Convert.ToHexString(await SHA256.HashDataAsync(back!)));
    }

    [StorageFact]
    public async Task An_open_file_can_be_read_from_its_end()
    {
        await using var shelf = await place.Open();
        await shelf.Files.Write("returns/a.xlsx", "abcdef"u8.ToArray(), default);

        await using var open = (await shelf.Files.Open("returns/a.xlsx", default))!;
        open.Seek(-2, SeekOrigin.End);

        Assert.Equal((6, 'e'), (open.Length, (char)open.ReadByte()));
    }

    [StorageFact]
    public async Task What_was_kept_written_entered_and_sent_is_there_when_the_shelf_is_opened_again()
    {
        await using (var first = await place.Open())
        {
            await first.Files.Keep(Bytes("abc"), default);
            await first.Rows.Commit("p", [new Add("k", "text")], default);
            await first.Work.Send("reconcile", "JOBLINK-99", TimeSpan.Zero, default);
        }

        await using var again = await place.Open();
        Assert.Equal("abc", await Text(again, $"archive/{AbcInSha256}"));
        Assert.Equal("text", (await again.Rows.Get("p", "k", default))?.Text);
        Assert.Equal("JOBLINK-99", (await again.Work.Take("reconcile", Long, default))?.Text);
    }

    [StorageFact]
    public async Task Many_hands_at_once_keep_one_original()
    {
        await using var shelf = await place.Open();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => shelf.Files.Keep(Bytes("abc"), default))));

        Assert.Equal<string>([$"archive/{AbcInSha256}"], await shelf.Files.List("archive", default));
    }

    [StorageFact]
    public async Task Of_many_who_put_a_file_at_once_one_wins_and_the_others_are_told()
    {
        await using var shelf = await place.Open();

        var won = await Task.WhenAll(Enumerable.Range(0, 10).Select(i =>
            Task.Run(() => shelf.Files.PutIfAbsent("returns/esf/2001.xlsx", Encoding.UTF8.GetBytes($"{i}"), default))));

        Assert.Single(won, won => won);
        Assert.Equal($"{Array.IndexOf(won, true)}", await Text(shelf, "returns/esf/2001.xlsx"));
        Assert.False(await shelf.Files.PutIfAbsent("returns/esf/2001.xlsx", "last"u8.ToArray(), default));
    }

    [StorageFact]
    public async Task Writing_replaces_the_whole_file()
    {
        await using var shelf = await place.Open();

        await shelf.Files.Write("returns/a.xlsx", "longer than the next"u8.ToArray(), default);
        await shelf.Files.Write("returns/a.xlsx", "short"u8.ToArray(), default);

        Assert.Equal("short", await Text(shelf, "returns/a.xlsx"));
    }

    [StorageFact]
    public async Task Files_are_told_that_have_lain_in_a_folder_since_before_a_moment()
    {
        await using var shelf = await place.Open();
        foreach (var name in new[] { "claims/b.csv", "claims/a/c.csv", "returns/srb/1.xlsx" })
        {
            await shelf.Files.Write(name, "x"u8.ToArray(), default);
        }

        Assert.Empty(await shelf.Files.Lying("claims", DateTimeOffset.UnixEpoch, default));
        Assert.Equal(["claims/a/c.csv", "claims/b.csv"], (await shelf.Files.Lying("claims", DateTimeOffset.MaxValue, default)).Select(file => file.Name));
        Assert.Empty(await shelf.Files.Lying("refused", DateTimeOffset.MaxValue, default));
    }

    [StorageFact]
    public async Task A_folder_lists_its_own_files_only_and_in_ordinal_order()
    {
        await using var shelf = await place.Open();
        foreach (var name in new[] { "returns/srb/1.xlsx", "returns/esf/é.xlsx", "returns/esf/b.xlsx", "returns/esf/B.xlsx", "returns/esf-2/1.xlsx", "refused/1.xlsx", "summary.json" })
        {
            await shelf.Files.Write(name, "x"u8.ToArray(), default);
        }

        Assert.Equal<string>(
            ["returns/esf-2/1.xlsx", "returns/esf/B.xlsx", "returns/esf/b.xlsx", "returns/esf/é.xlsx", "returns/srb/1.xlsx"], await shelf.Files.List("returns", default));
        Assert.Equal<string>(["returns/esf/B.xlsx", "returns/esf/b.xlsx", "returns/esf/é.xlsx"], await shelf.Files.List("returns/esf", default));
        Assert.Empty(await shelf.Files.List("projects", default));
        Assert.Empty(await shelf.Files.List("returns/erdf", default));
        Assert.Empty(await shelf.Files.List("nowhere", default));
    }

    [StorageTheory]
    [InlineData("claims/Moss Side/Q1 & Q2 (final) 100%.xlsx")]
    [InlineData("claims/it's #1? yes+no=maybe; 50%25.xlsx")]
    [InlineData("claims/Café £ 日本語 🏗.xlsx")]
    [InlineData("claims/..two dots..xlsx")]
    [InlineData("programme.xlsx")]
    public async Task A_file_may_be_called_whatever_people_call_theirs(string name)
    {
        await using var shelf = await place.Open();

        await shelf.Files.Write(name, "abc"u8.ToArray(), default);

        Assert.Equal("abc", await Text(shelf, name));
        Assert.Equal<string>(name.StartsWith("claims/", StringComparison.Ordinal) ? [name] : [], await shelf.Files.List("claims", default));
    }

    [StorageFact]
    public async Task A_file_that_is_not_there_opens_as_nothing_and_may_be_deleted_all_the_same()
    {
        await using var shelf = await place.Open();
        await shelf.Files.Write("returns/a.xlsx", "x"u8.ToArray(), default);

        await shelf.Files.Delete("returns/a.xlsx", default);
        await shelf.Files.Delete("returns/a.xlsx", default);

        Assert.Null(await shelf.Files.Open("returns/a.xlsx", default));
        Assert.Empty(await shelf.Files.List("returns", default));
    }

    [StorageTheory]
    [InlineData("../outside")]
    [InlineData("..")]
    [InlineData("returns/../../outside")]
    [InlineData("/outside")]
    public async Task No_name_leads_outside_the_shelf(string name)
    {
        await using var shelf = await place.Open();

        await Assert.ThrowsAsync<ArgumentException>(() => shelf.Files.Write(name, "x"u8.ToArray(), default));
        await Assert.ThrowsAsync<ArgumentException>(() => shelf.Files.PutIfAbsent(name, "x"u8.ToArray(), default));
        await Assert.ThrowsAsync<ArgumentException>(() => shelf.Files.Open(name, default));
        await Assert.ThrowsAsync<ArgumentException>(() => shelf.Files.Delete(name, default));
        await Assert.ThrowsAsync<ArgumentException>(() => shelf.Files.List(name, default));
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static async Task<string> Text(IShelf shelf, string name)
    {
        using var reader = new StreamReader((await shelf.Files.Open(name, default))!);
        return await reader.ReadToEndAsync();
    }
}
