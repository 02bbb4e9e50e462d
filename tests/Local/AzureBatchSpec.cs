using FundingPipeline.App;
using FundingPipeline.Local;
using FundingPipeline.Storage;
using FundingPipeline.Tests.Storage;

namespace FundingPipeline.Tests.Local;

/// <summary>The functions at work over a storage account: what comes out is what comes out of a folder.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class AzureBatchSpec(Azurite azurite) : IDisposable
{
    private static readonly string[] Folders = ["returns", "projects", "refused"];
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [StorageFact]
    public async Task Returns_statements_and_answers_have_the_same_bytes_as_those_of_a_folder()
    {
        string[] samples = ["seedcorn-four-sources-one-budget", "joblink-1999-three-calendars", "ten-faults-in-one-claim"];
        await using var embedded = await FolderShelf.Open(folder.At("data"), default);
        var output = new FolderFiles(folder.At("out"));
        await Work(embedded, output, samples);

        await using var azure = await AzureShelf.Open(StorageAccount.Of(azurite.NewAccount()), default);
        await Work(azure, azure.Files, [.. samples.Reverse()]);

        var (expected, written) = (await Written(output), await Written(azure.Files));
        Assert.Equal(expected, written);
        Assert.Equal(["erdf", "esf", "srb"], written.Keys.Where(name => name.StartsWith("returns/", StringComparison.Ordinal)).Select(name => name.Split('/')[1]).Distinct());
        Assert.Contains("projects/JOBLINK-99.xlsx", written.Keys);
        Assert.Contains(written.Keys, name => name.StartsWith("refused/", StringComparison.Ordinal));
        Assert.Equal(await Arrivals(embedded), await Arrivals(azure));
    }

    private static Task Work(IShelf shelf, IFiles output, string[] samples) =>
        new Batch(new Workplace(shelf, output, wait: TimeSpan.Zero), new Silence()).Work(
            [
                .. samples.SelectMany(sample => Incoming.Below(new DirectoryInfo(Repository.Path("sample-claims", sample)))
                    .Where(file => file.File.Extension == ".xlsx")
                    .Select(file => ($"{sample}/{file.Path}", file.File, file.Kind))),
            ],
            default);

    private static async Task<SortedDictionary<string, string>> Written(IFiles files)
    {
        var names = new List<string> { "programme.xlsx", "findings.json", "summary.json" };
        foreach (var below in Folders)
        {
            names.AddRange(await files.List(below, default));
        }

        var written = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            await using var content = (await files.Open(name, default))!;
            var bytes = new MemoryStream();
            await content.CopyToAsync(bytes);
            written[name] = Convert.ToHexString(bytes.ToArray());
        }

        return written;
    }

    private static async Task<IEnumerable<Arrival>> Arrivals(IShelf shelf) => await new Ledger(shelf).Arrivals(default);

    private sealed class Silence : IProgress<Step>
    {
        public void Report(Step value)
        {
        }
    }
}
