using FundingPipeline.Storage;
using FundingPipeline.Tests.Generated;
using FundingPipeline.Tests.Storage;

namespace FundingPipeline.Tests.Local;

/// <summary>An office grows from a folder to a storage account and back by the commands that anybody has.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class WholeLedgerSpec(Azurite azurite) : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [StorageFact]
    public async Task Fifty_projects_carried_from_a_folder_to_an_account_and_back_are_proved_on_each_side_and_have_the_same_bytes()
    {
        foreach (var (name, bytes) in new GeneratedProgramme { Projects = 50, Funds = 3, Lines = 2 }.Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.At($"claims/{name}"))!);
            await File.WriteAllBytesAsync(folder.At($"claims/{name}"), bytes);
        }

        var account = azurite.NewAccount();
        await Does("run", folder.At("claims"), "--out", folder.At("out"));
        await Does("export", folder.At("first"), "--data", folder.At("out/data"));
        await Does("import", folder.At("first"), "--account", account);
        await Does("verify", "--account", account);
        await Does("export", folder.At("second"), "--account", account);
        await Does("import", folder.At("second"), "--data", folder.At("back"));
        await Does("verify", "--data", folder.At("back"));
        await Does("export", folder.At("third"), "--data", folder.At("back"));

        Assert.Equal(File.ReadAllBytes(folder.At("first")), File.ReadAllBytes(folder.At("second")));
        Assert.Equal(File.ReadAllBytes(folder.At("first")), File.ReadAllBytes(folder.At("third")));
        var published = Published(new FolderFiles(folder.At("out")));
        Assert.Equal(await published, await Published((await AzureShelf.Open(StorageAccount.Of(account), default)).Files));
        Assert.Equal(await published, await Published(new FolderFiles(folder.At("back"))));
        Assert.Equal(50, (await published).Keys.Count(name => name.StartsWith("projects/", StringComparison.Ordinal)));
        Assert.Equal(["returns/erdf/2002-Q1.xlsx", "returns/esf/2002.xlsx", "returns/srb/2001-02-Q4.xlsx"], (await published).Keys.Where(name => name.StartsWith("returns/", StringComparison.Ordinal)));
    }

    [StorageFact]
    public async Task Whoever_only_looks_makes_nothing_in_an_account_that_has_no_ledger()
    {
        var account = azurite.NewAccount();

        foreach (var command in new[] { new[] { "verify" }, ["export", folder.At("none")] })
        {
            var (code, _, error) = await Command.Run([.. command, "--account", account]);
            Assert.Equal((1, "There is no ledger in this account."), (code, error.Trim()));
        }

        Assert.Empty(await StorageAccount.Of(account).Blobs.GetBlobContainersAsync().ToListAsync());
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [StorageFact]
    public async Task A_ledger_is_in_a_folder_or_in_an_account_and_never_in_both()
    {
        var (code, _, error) = await Command.Run("verify", "--data", folder.Path, "--account", azurite.NewAccount());

        Assert.Equal((1, "Give --data or --account, not both."), (code, error.ReplaceLineEndings("\n").Split('\n')[0]));
    }

    private static async Task Does(params string[] command)
    {
        var (code, output, error) = await Command.Run(command);
        Assert.True(code == 0, output + error);
    }

    private static async Task<SortedDictionary<string, string>> Published(IFiles files)
    {
        var published = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in (await files.List("returns", default)).AddRange(await files.List("projects", default)))
        {
            await using var content = (await files.Open(name, default))!;
            published[name] = Convert.ToHexString(await System.Security.Cryptography.SHA256.HashDataAsync(content));
        }

        return published;
    }
}

/// <summary>How an account is named on the command line.</summary>
public sealed class NamedAccountSpec
{
    [Fact]
    public void The_address_of_its_blobs_leads_to_its_queues_and_tables_too()
    {
        var account = StorageAccount.Named("https://office.blob.core.windows.net");

        Assert.Equal(("https://office.blob.core.windows.net/", "https://office.queue.core.windows.net/"), ($"{account.Blobs.Uri}", $"{account.Queues.Uri}"));
    }

    [Theory]
    [InlineData("http://office.blob.core.windows.net")]
    [InlineData("https://office.table.core.windows.net")]
    [InlineData("https://office.blob.core.windows.net/archive")]
    [InlineData("https://office.blob.core.windows.net/?sv=2024&sig=abc")]
    [InlineData("https://somebody:word@office.blob.core.windows.net")]
    [InlineData("https://office.blob.core.windows.net.example.org")]
    [InlineData("https://office.blob.example.org")]
    [InlineData("https://office.blob.core.windows.net:8443")]
    [InlineData("https://localhost")]
    [InlineData("/home/office/data")]
    public void Anything_but_that_address_alone_is_refused_and_not_repeated(string named)
    {
        var refused = Assert.Throws<ArgumentException>(() => StorageAccount.Named(named));

        Assert.Equal("This is not the address of an account's blobs. Give that alone, as https://office.blob.core.windows.net.", refused.Message);
    }

    [Theory]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=office;AccountKey=b3BlbiBzZXNhbWU=;EndpointSuffix=core.windows.net")]
    [InlineData("office")]
    [InlineData("")]
    public void A_key_to_a_real_account_is_never_taken_from_a_command_line(string named)
    {
        var refused = Assert.Throws<ArgumentException>(() => StorageAccount.Named(named));

        Assert.StartsWith("A connection string is for an emulator on this machine.", refused.Message);
    }
}
