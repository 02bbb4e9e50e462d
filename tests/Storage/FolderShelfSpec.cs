using FundingPipeline.Storage;

namespace FundingPipeline.Tests.Storage;

public sealed class FolderShelfSpec : ShelfContract, IDisposable
{
    private readonly TempFolder folder = new();

    protected override async Task<IShelf> Open() => await FolderShelf.Open(folder.Path, default);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Nothing_unfinished_is_ever_listed()
    {
        await using var shelf = await Open();
        folder.File(".unfinished/0123", "half a file");
        await shelf.Files.Write("returns/a.xlsx", Array.Empty<byte>(), default);

        Assert.Equal<string>(["returns/a.xlsx"], await shelf.Files.List("returns", default));
        new FolderFiles(folder.Path).ClearUnfinished();
        Assert.False(Directory.Exists(Path.Combine(folder.Path, ".unfinished")));
    }
}
