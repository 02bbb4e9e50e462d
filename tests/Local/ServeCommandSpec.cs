using FundingPipeline.App;
using FundingPipeline.Tests.Storage;

namespace FundingPipeline.Tests.Local;

/// <summary>Claims dropped into the folder that <c>serve</c> watches give the returns that <c>run</c> gives.</summary>
public sealed class ServeCommandSpec : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Dropped_in_order_or_in_reverse_and_twice_they_give_the_returns_of_a_run()
    {
        Post("all").ToList().ForEach(file => folder.Copy(file.File, $"all/{file.Path}"));
        Assert.Equal(0, (await Command.Run("run", folder.At("all"), "--out", folder.At("out"))).Code);
        var expected = folder.Bytes("out/returns");

        using var inOrder = new Hosted(folder, "in-order");
        using var inReverse = new Hosted(folder, "in-reverse");
        foreach (var (path, file) in Post("all"))
        {
            inOrder.Drop(path, file);
        }

        foreach (var (path, file) in Post("all").Reverse())
        {
            inReverse.Drop(path, file);
        }

        foreach (var (path, file) in Post("all").Reverse())
        {
            inReverse.Drop(path, file);
        }

        await inOrder.Until(() => Same("in-order"));
        await inReverse.Until(() => Same("in-reverse"));

        bool Same(string data) => Directory.Exists(folder.At($"{data}/returns")) && expected.OrderBy(file => file.Key, StringComparer.Ordinal).SequenceEqual(folder.Bytes($"{data}/returns").OrderBy(file => file.Key, StringComparer.Ordinal));
    }

    private static IEnumerable<(string Path, FileInfo File)> Post(string below) =>
        from file in Incoming.Below(new DirectoryInfo(Repository.Path("sample-claims")))
        where file.File.Extension is ".xlsx" or ".csv"
        select ($"{below}/{file.Path}", file.File);
}
