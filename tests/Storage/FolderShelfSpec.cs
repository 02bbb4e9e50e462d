using System.Buffers.Binary;
using FundingPipeline.Storage;

namespace FundingPipeline.Tests.Storage;

public sealed class FolderShelfSpec() : ShelfContract(new OnFolder());

/// <summary>What only a folder can show.</summary>
public sealed class FolderFilesSpec : IDisposable
{
    private const int LogHeader = 32;
    private const int Frame = 24 + 4096;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Nothing_unfinished_is_ever_listed()
    {
        var files = new FolderFiles(folder.Path);
        folder.File(".unfinished/0123", "half a file");
        await files.Write("returns/a.xlsx", Array.Empty<byte>(), default);

        Assert.Equal<string>(["returns/a.xlsx"], await files.List("returns", default));
        files.ClearUnfinished();
        Assert.False(Directory.Exists(folder.At(".unfinished")));
    }

    [Fact]
    public async Task Work_that_somebody_died_with_is_taken_back_when_the_folder_is_opened_alone()
    {
        await using var shelf = await FolderShelf.Open(folder.Path, default);
        await shelf.Work.Send("reconcile", "a", TimeSpan.Zero, default);
        await shelf.Work.Take("reconcile", TimeSpan.FromHours(1), default);

        await shelf.TakeBack(default);

        Assert.Equal(2, (await shelf.Work.Take("reconcile", TimeSpan.FromHours(1), default))?.Tries);
    }

    [Fact]
    public async Task Rows_of_sixteen_partitions_are_put_each_by_itself_in_one_commit_to_the_disk()
    {
        await using var shelf = await FolderShelf.Open(folder.Path, default);
        var before = Commits();

        await shelf.Rows.PutEach([.. from i in Enumerable.Range(0, 16) from j in Enumerable.Range(0, 6) select ($"keys-{i:x}", new Put($"{j}", ""))], default);

        Assert.Equal(1, Commits() - before);
    }

    [Fact]
    public async Task A_row_put_again_that_says_the_same_is_not_written_again()
    {
        await using var shelf = await FolderShelf.Open(folder.Path, default);
        await shelf.Rows.PutEach([("keys-0", new("same", "1")), ("keys-0", new("other", "1"))], default);
        var before = await Tags();

        await shelf.Rows.PutEach([("keys-0", new("same", "1")), ("keys-0", new("other", "2"))], default);

        var after = await Tags();
        Assert.Equal(before["same"], after["same"]);
        Assert.NotEqual(before["other"], after["other"]);

        async Task<Dictionary<string, string>> Tags() => await shelf.Rows.List("keys-0", "", default).ToDictionaryAsync(row => row.Key, row => row.Tag);
    }

    [Fact]
    public async Task Whoever_finds_no_work_or_no_longer_has_it_commits_nothing_to_the_disk()
    {
        await using var shelf = await FolderShelf.Open(folder.Path, default);
        await shelf.Work.Send("reconcile", "a", TimeSpan.Zero, default);
        var job = (await shelf.Work.Take("reconcile", TimeSpan.FromHours(1), default))!;
        await shelf.Work.Done(job, default);
        var before = Commits();

        Assert.Null(await shelf.Work.Take("reconcile", TimeSpan.FromHours(1), default));
        await shelf.Work.Release(job, TimeSpan.Zero, default);
        await shelf.Work.Done(job, default);

        Assert.Equal(0, Commits() - before);
    }

    /// <summary>Frames of SQLite's log that end a commit: such a frame says how many pages the file then has, any other says 0 (Write-Ahead Log format, section 4.1).</summary>
    private int Commits()
    {
        using var log = new FileStream(folder.At("ledger.db-wal"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        log.CopyTo(bytes);
        return Enumerable.Range(0, (int)(bytes.Length - LogHeader) / Frame).Count(i => BinaryPrimitives.ReadInt32BigEndian(bytes.ToArray().AsSpan(LogHeader + (i * Frame) + 4)) > 0);
    }
}
