using System.Diagnostics.Tracing;
using Azure;
using Azure.Core;
using Azure.Core.Diagnostics;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using FundingPipeline.Storage;

namespace FundingPipeline.Tests.Storage;

[Collection(AzuriteCollection.Name)]
public sealed class AzureShelfSpec(Azurite azurite) : ShelfContract(new OnAzurite(azurite));

/// <summary>What only a storage account can show.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class StorageAccountSpec(Azurite azurite)
{
    private readonly string account = azurite.NewAccount();

    [StorageFact]
    public async Task The_first_folder_of_a_name_is_its_container_and_files_without_one_are_the_offices()
    {
        var shelf = await AzureShelf.Open(StorageAccount.Of(account), default);
        await shelf.Files.Write("returns/esf/2001.xlsx", "a"u8.ToArray(), default);
        await shelf.Files.Write("summary.json", "b"u8.ToArray(), default);

        var blobs = new BlobServiceClient(account);
        Assert.Equal(
            ["archive", "claims", "ledger", "office", "projects", "refused", "returns"], await blobs.GetBlobContainersAsync().Select(container => container.Name).ToListAsync());
        Assert.True(await blobs.GetBlobContainerClient("returns").GetBlobClient("esf/2001.xlsx").ExistsAsync());
        Assert.True(await blobs.GetBlobContainerClient("office").GetBlobClient("summary.json").ExistsAsync());
    }

    [StorageTheory]
    [InlineData("office/summary.json")]
    [InlineData("elsewhere/a.xlsx")]
    [InlineData("returns/")]
    [InlineData("returns/./a.xlsx")]
    public async Task A_name_that_has_no_container_is_our_own_fault(string name)
    {
        var shelf = await AzureShelf.Open(StorageAccount.Of(account), default);

        await Assert.ThrowsAsync<ArgumentException>(() => shelf.Files.Write(name, "a"u8.ToArray(), default));
    }

    [StorageFact]
    public async Task A_message_is_written_as_the_Functions_host_reads_it_and_waits_for_ever()
    {
        var shelf = await AzureShelf.Open(StorageAccount.Of(account), default);
        await shelf.Work.Send("reconcile", "JOBLINK-99", TimeSpan.Zero, default);

        var message = (await new QueueClient(account, "reconcile").ReceiveMessageAsync()).Value;

        Assert.Equal("Sk9CTElOSy05OQ==", message.MessageText);
        Assert.True(message.ExpiresOn > DateTimeOffset.UtcNow.AddYears(100), $"It is gone on {message.ExpiresOn}.");
    }

    [StorageFact]
    public async Task Half_a_second_is_rounded_up_and_never_down_to_none()
    {
        var shelf = await AzureShelf.Open(StorageAccount.Of(account), default);
        await shelf.Work.Send("reconcile", "a", TimeSpan.FromMilliseconds(500), default);

        Assert.Null(await shelf.Work.Take("reconcile", TimeSpan.FromMilliseconds(1), default));
    }

    [StorageTheory]
    [InlineData(404, "TableNotFound")]
    [InlineData(409, "TableBeingDeleted")]
    [InlineData(403, "AuthorizationPermissionMismatch")]
    public async Task A_table_that_nobody_can_write_to_is_a_fault_and_no_condition_that_did_not_hold(int status, string code)
    {
        var options = new TableClientOptions
        {
            Transport = new Wire((message, send) => IsCommit(message.Request) ? throw new RequestFailedException(status, "No.", code, null) : send()),
        };
        var shelf = await AzureShelf.Open(StorageAccount.Of(account) with { Tables = new(account, options) }, default);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => shelf.Rows.Commit("p", [new Put("a", "b")], default));
        Assert.Equal(code, refused.ErrorCode);
    }

    [StorageFact]
    public async Task A_commit_whose_reply_is_lost_is_done_once_and_reads_back()
    {
        var options = new TableClientOptions { Retry = { Delay = TimeSpan.FromMilliseconds(10) }, Transport = Wire.LosingTheReplyTo(IsCommit) };
        var shelf = await AzureShelf.Open(StorageAccount.Of(account) with { Tables = new(account, options) }, default);

        Assert.False(await shelf.Rows.Commit("p", [new Add("a", "1"), new Add("b", "2")], default));
        Assert.Equal(["a 1", "b 2"], await shelf.Rows.All(default).Select(row => $"{row.Key} {row.Text}").ToListAsync());
    }

    [StorageFact]
    public async Task A_ledger_takes_an_arrival_once_though_the_reply_to_each_commit_is_lost()
    {
        var options = new TableClientOptions { Retry = { Delay = TimeSpan.FromMilliseconds(10) }, Transport = LosingEveryOther() };
        var ledger = new Ledger(await AzureShelf.Open(StorageAccount.Of(account) with { Tables = new(account, options) }, default));
        foreach (var path in new[] { "a", "b", "a" })
        {
            await ledger.Enter(Folio.Office, new(path, "01", 1, ArrivalKind.File), default);
        }

        Assert.Equal(["1 a", "2 b"], (await ledger.Journal(Folio.Office, default)).Select(entry => $"{entry.Number} {entry.Arrival.Path}"));
    }

    [StorageFact]
    public async Task Nothing_that_stands_in_a_row_a_message_or_a_file_is_ever_logged()
    {
        var lines = new List<string>();
        using (new AzureEventSourceListener((_, line) => { lock (lines) { lines.Add(line); } }, EventLevel.Verbose))
        {
            var shelf = await AzureShelf.Open(StorageAccount.Of(account), default);
            await shelf.Rows.Commit("p", [new Put("a", "AB123456C")], default);
            await shelf.Rows.Get("p", "a", default);
            await shelf.Rows.Commit("p", [new Add("a", "AB123456C")], default);
            await shelf.Files.Write("claims/a.csv", "AB123456C"u8.ToArray(), default);
            await shelf.Files.Open("claims/a.csv", default);
            await shelf.Work.Send("reconcile", "AB123456C", TimeSpan.Zero, default);
            await shelf.Work.Take("reconcile", TimeSpan.FromMinutes(1), default);
        }

        Assert.Contains(lines, line => line.Contains("claims/a.csv", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("AB123456C", StringComparison.Ordinal) || line.Contains("QUIxMjM0NTZD", StringComparison.Ordinal));
    }

    [StorageFact]
    public void Settings_name_the_account_by_a_connection_string_or_by_its_addresses()
    {
        var byKey = StorageAccount.From(Settings(("Shelf", account)));
        var byIdentity = StorageAccount.From(Settings(
            ("Shelf:blobServiceUri", "https://office.blob.core.windows.net"), ("Shelf:queueServiceUri", "https://office.queue.core.windows.net"),
            ("Shelf:tableServiceUri", "https://office.table.core.windows.net"), ("Shelf:credential", "managedidentity"), ("Shelf:clientId", "0f8fad5b-d9cb-469f-a165-70867728950e")));

        Assert.StartsWith("office", byKey.Blobs.AccountName);
        Assert.Equal(("https://office.blob.core.windows.net/", "https://office.queue.core.windows.net/"), ($"{byIdentity.Blobs.Uri}", $"{byIdentity.Queues.Uri}"));
    }

    [StorageFact]
    public void An_account_that_no_setting_names_is_missed_by_the_name_of_the_setting() =>
        Assert.Contains(
            "Shelf__queueServiceUri", Assert.Throws<InvalidOperationException>(() => StorageAccount.From(Settings(("Shelf:blobServiceUri", "https://office.blob.core.windows.net")))).Message, StringComparison.Ordinal);

    private static Func<string, string?> Settings(params (string Name, string Value)[] settings) =>
        name => settings.Where(setting => setting.Name == name).Select(setting => setting.Value).FirstOrDefault();

    private static bool IsCommit(Request request) => $"{request.Uri}".EndsWith("$batch", StringComparison.Ordinal);

    /// <summary>Each batch is carried out, and its answer lost the first time that it is sent.</summary>
    private static Wire LosingEveryOther()
    {
        var batches = 0;
        return new(async (message, send) =>
        {
            await send();
            if (IsCommit(message.Request) && Interlocked.Increment(ref batches) % 2 == 1)
            {
                message.Response.Dispose();
                throw new IOException("The connection was closed before an answer came.");
            }
        });
    }
}
