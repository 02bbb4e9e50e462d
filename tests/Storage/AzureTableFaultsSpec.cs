using System.Text;
using Azure.Core;
using Azure.Data.Tables;
using static FundingPipeline.Tests.Storage.GivenTable;

namespace FundingPipeline.Tests.Storage;

/// <summary>What the Azure shelf relies on when replies are lost, nobody answers, or a key opens nothing, asked of a real service.</summary>
[Collection(AzuriteCollection.Name)]
public class AzureTableFaultsSpec(Azurite azurite)
{
    [StorageFact]
    public async Task An_addition_whose_reply_is_lost_is_told_409_and_reads_back_its_own_row()
    {
        var table = await azurite.Table(Wire.LosingTheReplyTo(request => request.Method == RequestMethod.Post && Content(request).Contains("RowKey", StringComparison.Ordinal)));

        Assert.Equal("409 EntityAlreadyExists", await Told(() => table.AddEntityAsync(Row("1", 7))));
        Assert.Equal(7, await Pence(table, "1"));
    }

    [StorageFact]
    public async Task An_update_whose_reply_is_lost_is_told_412_and_reads_back_its_own_row()
    {
        var table = await azurite.Table(Wire.LosingTheReplyTo(request => request.Method == RequestMethod.Put));
        var version = (await table.AddEntityAsync(Row("1", 1))).Headers.ETag!.Value;

        Assert.Equal("412 UpdateConditionNotSatisfied", await Told(() => table.UpdateEntityAsync(Row("1", 7), version, TableUpdateMode.Replace)));
        Assert.Equal(7, await Pence(table, "1"));
    }

    [StorageFact]
    public async Task A_batch_whose_reply_is_lost_is_told_409_and_was_done_once()
    {
        var table = await azurite.Table(Wire.LosingTheReplyTo(request => $"{request.Uri}".EndsWith("$batch", StringComparison.Ordinal)));

        Assert.Equal("409 EntityAlreadyExists", await Told(() => table.SubmitTransactionAsync([new(TableTransactionActionType.Add, Row("1", 7))])));
        Assert.Equal(7, await Pence(table, "1"));
    }

    [StorageFact]
    public async Task A_request_that_nobody_answers_in_time_is_sent_again()
    {
        var table = await azurite.Table(Wire.SwallowingTheFirst(request => request.Method == RequestMethod.Get), TimeSpan.FromSeconds(1));
        await table.AddEntityAsync(Row("1", 7));

        Assert.Equal(7, await Pence(table, "1"));
    }

    [StorageFact]
    public async Task Whoever_asked_may_stop_waiting()
    {
        var table = await azurite.Table(Wire.SwallowingTheFirst(request => request.Method == RequestMethod.Get));
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => table.GetEntityIfExistsAsync<TableEntity>(Partition, "1", cancellationToken: stop.Token));
    }

    [StorageFact]
    public async Task A_wrong_key_opens_nothing()
    {
        var wrong = azurite.ConnectionString.Replace("AccountKey=Eby8", "AccountKey=Fby8", StringComparison.Ordinal);

        Assert.StartsWith("403 ", await Told(() => new TableServiceClient(wrong).GetTableClient("Claims").AddEntityAsync(Row("1", 1))));
    }

    [StorageFact]
    public async Task In_Azure_whoever_runs_it_signs_in_with_a_token_for_storage_and_with_no_key()
    {
        var sent = new List<string>();
        var options = new TableClientOptions
        {
            Transport = new Wire((message, _) =>
            {
                sent.Add($"{message.Request.Method} {message.Request.Uri} {message.Request.Headers.First(header => header.Name == "Authorization").Value}");
                throw new InvalidOperationException("Nothing is sent from a test.");
            }),
        };
        var table = new TableServiceClient(new Uri("https://account.table.core.windows.net"), new Identity(), options).GetTableClient("Claims");

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.GetEntityIfExistsAsync<TableEntity>("O'Brien", "1"));

        Assert.Equal(["GET https://account.table.core.windows.net/Claims(PartitionKey=%27O%27%27Brien%27,RowKey=%271%27) Bearer token for https://storage.azure.com/.default"], sent);
    }

    private static string Content(Request request)
    {
        var content = new MemoryStream();
        request.Content!.WriteTo(content, default);
        return Encoding.UTF8.GetString(content.ToArray());
    }

    private sealed class Identity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext asked, CancellationToken stop) =>
            new($"token for {string.Join(' ', asked.Scopes)}", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext asked, CancellationToken stop) => new(GetToken(asked, stop));
    }
}
