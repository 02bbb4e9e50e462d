using Azure;
using Azure.Storage.Blobs;
using FundingPipeline.App;
using FundingPipeline.Storage;
using FundingPipeline.Tests.Local;
using FundingPipeline.Tests.Storage;

namespace FundingPipeline.Tests.Life;

/// <summary>The backup of a night, a rehearsal with it, and what it cannot bring back.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class BackupSpec(Azurite azurite) : IDisposable
{
    private readonly Office office = new();
    private readonly string account = azurite.NewAccount();
    private readonly string far = azurite.NewAccount();

    public void Dispose() => office.Dispose();

    [StorageFact]
    public async Task A_certified_year_restored_from_a_nights_backup_has_the_same_bytes_and_head_and_explains_its_figures()
    {
        await using var shelf = await InAzure();
        await BackUp(shelf, "2001-06-02T04:00:07Z");
        await Fetch("nights/2001-06-02T04-00-07Z.export", "night");

        Assert.Equal(0, (await Command.Run("import", office.At("night"), "--data", office.At("rehearsal"))).Code);
        var restored = office.At($"rehearsal/returns/{Office.Winter}.xlsx");
        Assert.Equal(office.Bytes(Office.Winter), File.ReadAllBytes(restored));
        Assert.Equal((0, "Every row, journal and file is as it was written."), await Says("verify", "--data", office.At("rehearsal"), "--head", Head(Office.Winter)));
        var (code, output, _) = await Command.Run("explain", restored, "Projects!D7", "--data", office.At("rehearsal"));
        Assert.Equal(0, code);
        Assert.Contains("The ledger has these bytes as returns/srb/1999-00-Q4.xlsx, as it was certified.", output, StringComparison.Ordinal);
        Assert.Contains("LIFE-A 1 version 1.csv", output, StringComparison.Ordinal);
        Assert.Equal(0, (await Command.Run("export", office.At("again"), "--data", office.At("rehearsal"))).Code);
        Assert.Equal(File.ReadAllBytes(office.At("night")), File.ReadAllBytes(office.At("again")));
    }

    /// <summary>Between the backup and the loss: a corrected claim, and the certificates of the spring.</summary>
    [StorageFact]
    public async Task What_came_after_the_backup_is_missing_says_so_and_once_it_is_sent_and_given_again_the_ledger_is_the_one_that_was_lost()
    {
        await using var shelf = await InAzure();
        await BackUp(shelf, "2001-06-02T04:00:00Z");
        office.Sends("LIFE-A", 2, 2, "1 2000-05-15 155.00");
        await office.Run();
        await office.CertifiesAll(Office.Spring);
        await office.Does("export", office.At("lost"));

        await Fetch("nights/2001-06-02T04-00-00Z.export", "night");
        Assert.Equal(0, (await Command.Run("import", office.At("night"), "--data", office.At("rehearsal"))).Code);
        Assert.Equal((2, $"No journal has {Head(Office.Spring)} in its chain."), await Says("verify", "--data", office.At("rehearsal"), "--head", Head(Office.Spring)));
        Assert.Equal((0, "srb/2000-01-Q1: Draft"), await Says("status", Office.Spring, "--data", office.At("rehearsal")));
        Assert.DoesNotContain(await Arrivals("rehearsal"), arrival => arrival.Path == "LIFE-A 2 version 2.csv");
        var (code, output, _) = await Command.Run("explain", office.Path(Office.Spring), "Projects!D7", "--data", office.At("rehearsal"));
        Assert.Equal(0, code);
        Assert.Contains("The ledger did not write these bytes", output, StringComparison.Ordinal);

        Assert.Equal(0, (await Command.Run("run", office.At("claims"), "--data", office.At("rehearsal"), "--out", office.At("again"))).Code);
        foreach (var body in new[] { Office.City, Office.Partnership })
        {
            Assert.Equal(0, (await Command.Run("certify", office.At($"again/returns/{Office.Spring}.xlsx"), "--body", body, "--by", "F. Officer", "--on", "2001-05-14", "--data", office.At("rehearsal"))).Code);
        }

        Assert.Equal(office.Bytes(Office.Spring), File.ReadAllBytes(office.At($"again/returns/{Office.Spring}.xlsx")));
        Assert.Equal(0, (await Command.Run("export", office.At("mended"), "--data", office.At("rehearsal"))).Code);
        Assert.Equal(File.ReadAllBytes(office.At("lost")), File.ReadAllBytes(office.At("mended")));
    }

    [StorageFact]
    public async Task A_backup_that_is_cut_off_leaves_nothing_that_could_be_taken_for_one_and_the_next_is_whole()
    {
        await using var shelf = await AzureShelf.Open(StorageAccount.Of(account), default);
        var ledger = new Ledger(shelf);
        foreach (var seed in new[] { 1, 2, 3 })
        {
            var large = new byte[5 * 1024 * 1024];
            new Random(seed).NextBytes(large);
            var original = await ledger.Files.Keep(new MemoryStream(large), default);
            await ledger.Enter(Folio.Office, new($"large {seed}.txt", original.Sha256, original.Size, ArrivalKind.Ignored), default);
        }

        var sent = 0;
        var broken = new BlobClientOptions
        {
            Retry = { MaxRetries = 0 },
            Transport = new Wire((message, send) => ++sent == 2 ? throw new RequestFailedException(503, "The line is cut.") : send()),
        };
        await MakeContainers();
        await Assert.ThrowsAsync<RequestFailedException>(() => BackUp(shelf, "2001-06-02T04:00:00Z", new(new BlobServiceClient(far, broken))));
        Assert.Equal(2, sent);
        Assert.Empty(await Names());

        await BackUp(shelf, "2001-06-02T04:00:00Z");
        await Fetch("nights/2001-06-02T04-00-00Z.export", "night");
        await using var file = File.OpenRead(office.At("night"));
        Assert.Equal(["large 1.txt", "large 2.txt", "large 3.txt"], (await LedgerFile.Read(file, default)).Arrivals.Select(arrival => arrival.Path));
        Assert.InRange(file.Length, 15 * 1024 * 1024, 16 * 1024 * 1024);
    }

    [StorageFact]
    public async Task An_original_that_is_lost_stops_the_backup_and_no_backup_ever_takes_the_place_of_another()
    {
        await using var shelf = await AzureShelf.Open(StorageAccount.Of(account), default);
        var ledger = new Ledger(shelf);
        await BackUp(shelf, "2001-06-02T04:00:00Z");
        Assert.Equal("BlobAlreadyExists", (await Assert.ThrowsAsync<RequestFailedException>(() => BackUp(shelf, "2001-06-02T04:00:00Z"))).ErrorCode);

        await ledger.Enter(Folio.Office, new("gone.txt", new string('a', 64), 1, ArrivalKind.Ignored), default);
        await Assert.ThrowsAsync<InvalidOperationException>(() => BackUp(shelf, "2001-06-03T04:00:00Z"));
        Assert.Equal(["nights/2001-06-02T04-00-00Z.export"], await Names());
    }

    [StorageFact]
    public async Task The_first_night_of_a_year_is_kept_longest_and_that_of_a_month_longer_than_another()
    {
        await using var shelf = await AzureShelf.Open(StorageAccount.Of(account), default);
        foreach (var night in new[] { "2001-01-01", "2001-02-01", "2001-03-31", "2001-04-01", "2001-04-30", "2001-05-01" })
        {
            await BackUp(shelf, $"{night}T04:00:00Z");
        }

        Assert.Equal(
            [
                "months/2001-02-01T04-00-00Z.export", "months/2001-05-01T04-00-00Z.export", "nights/2001-03-31T04-00-00Z.export", "nights/2001-04-30T04-00-00Z.export",
                "years/2001-01-01T04-00-00Z.export", "years/2001-04-01T04-00-00Z.export",
            ],
            await Names());
    }

    /// <summary>An office in Azure with a winter that is certified and a spring that is not.</summary>
    private async Task<AzureShelf> InAzure()
    {
        office.Sends("LIFE-A", 1, 1, "1 2000-02-15 300.00");
        office.Sends("LIFE-B", 1, 1, "1 2000-03-01 400.00");
        office.Sends("LIFE-A", 2, 1, "1 2000-05-15 150.00");
        office.Sends("LIFE-B", 2, 1, "1 2000-05-20 60.00");
        await office.Run();
        await office.CertifiesAll(Office.Winter);
        await office.Does("export", office.At("first"));
        Assert.Equal(0, (await Command.Run("import", office.At("first"), "--account", account)).Code);
        return await AzureShelf.Open(StorageAccount.Of(account), default);
    }

    private async Task BackUp(AzureShelf shelf, string now, Backups? to = null)
    {
        await MakeContainers();
        await new BackUpLedger(new(shelf, shelf.Files, backups: to ?? new(new BlobServiceClient(far)), clock: new At(DateTimeOffset.Parse(now, null)))).Run(new(), default);
    }

    private async Task MakeContainers()
    {
        foreach (var container in new[] { Backups.Nights, Backups.Months, Backups.Years })
        {
            await new BlobServiceClient(far).GetBlobContainerClient(container).CreateIfNotExistsAsync();
        }
    }

    private async Task<IEnumerable<string>> Names()
    {
        var names = new List<string>();
        foreach (var container in new[] { Backups.Months, Backups.Nights, Backups.Years })
        {
            names.AddRange(await new BlobServiceClient(far).GetBlobContainerClient(container).GetBlobsAsync().Select(blob => $"{container}/{blob.Name}").ToListAsync());
        }

        return names;
    }

    private Task Fetch(string name, string to) => new BlobServiceClient(far).GetBlobContainerClient(name.Split('/')[0]).GetBlobClient(name.Split('/')[1]).DownloadToAsync(office.At(to));

    private string Head(string slug) => office.Cover(slug, "Journal head").Split(':')[0];

    private async Task<IEnumerable<Arrival>> Arrivals(string data)
    {
        await using var shelf = await FolderShelf.Open(office.At(data), default);
        return await new Ledger(shelf).Arrivals(default);
    }

    private static async Task<(int Code, string First)> Says(params string[] command)
    {
        var (code, output, error) = await Command.Run(command);
        return (code, (output + error).ReplaceLineEndings("\n").Split('\n')[0]);
    }

    private sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
