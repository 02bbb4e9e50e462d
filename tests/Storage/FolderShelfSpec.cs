using FundingPipeline.Storage;

namespace FundingPipeline.Tests.Storage;

public sealed class FolderShelfSpec() : ShelfContract(new OnFolder());

/// <summary>What only a folder can show.</summary>
public sealed class FolderFilesSpec : IDisposable
{
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
}
