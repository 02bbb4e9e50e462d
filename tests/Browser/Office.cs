using FundingPipeline.App;
using FundingPipeline.Local;
using FundingPipeline.Tests.Http;
using FundingPipeline.Tests.Local;
using FundingPipeline.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace FundingPipeline.Tests.Browser;

/// <summary>What <c>serve</c> runs, in this process, over a folder of its own: pages, functions and the watch on the folder of claims.</summary>
public sealed class Office : IAsyncDisposable
{
    private readonly TempFolder folder = new();
    private readonly CancellationTokenSource enough = new();
    private readonly List<string> faults = [];
    private FolderSite site = null!;
    private Task working = Task.CompletedTask;

    private Office()
    {
    }

    public Workplace At => site.At;

    public DevelopmentSignIn SignIn { get; } = new(_ => null);

    public string Address => site.Address;

    public string Data => folder.At("data");

    /// <summary>Opens for business.</summary>
    /// <param name="post">What has come already, by its path, and been worked off.</param>
    public static async Task<Office> Open(params (string Path, byte[] Content)[] post)
    {
        var office = new Office();
        office.site = await FolderSite.Open(office.Data, office.SignIn, TimeSpan.FromMilliseconds(200), NullLoggerFactory.Instance);
        foreach (var (path, content) in post)
        {
            var file = office.folder.At($"post/{path}");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, content);
        }

        Directory.CreateDirectory(office.folder.At("post"));
        await new Batch(office.At, new Hosted.Silence()).Work([.. Incoming.Below(new(office.folder.At("post")))], default);
        office.Start();
        return office;
    }

    /// <summary>Every file of a sample, below the sample's own name.</summary>
    public static IEnumerable<(string Path, byte[] Content)> Sample(string name) =>
        from file in Incoming.Below(new DirectoryInfo(Repository.Path("sample-claims", name)))
        where file.File.Extension is ".xlsx" or ".csv"
        select ($"{name}/{file.Path}", File.ReadAllBytes(file.File.FullName));

    public byte[] Written(string name) => File.ReadAllBytes(Path.Combine(Data, name));

    public async ValueTask DisposeAsync()
    {
        await enough.CancelAsync();
        await working;
        await site.DisposeAsync();
        enough.Dispose();
        folder.Dispose();
        Assert.Empty(faults);
    }

    private void Start()
    {
        working = Task.WhenAll(
            new ClaimsWatch(new(Path.Combine(Data, "claims")), At, site.Services, Fault).Run(enough.Token),
            new QueueWorkers(site.Shelf.Work, site.Services, Fault).Run(enough.Token));

        void Fault(string what, Exception broken) => faults.Add($"{what}: {broken}");
    }
}
