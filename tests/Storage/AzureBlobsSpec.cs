using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace FundingPipeline.Tests.Storage;

/// <summary>The official packages for blobs and queues work here, and do what the Azure shelf relies on.</summary>
[Collection(AzuriteCollection.Name)]
public class AzureBlobsSpec(Azurite azurite)
{
    [StorageFact]
    public async Task A_blob_is_written_read_and_listed()
    {
        var claims = await Container();

        await claims.UploadBlobAsync("claims/a.xlsx", BinaryData.FromString("a claim"));

        Assert.Equal("a claim", $"{(await claims.GetBlobClient("claims/a.xlsx").DownloadContentAsync()).Value.Content}");
        Assert.Equal(["claims/a.xlsx"], await claims.GetBlobsAsync(prefix: "claims/").Select(blob => blob.Name).ToListAsync());
    }

    [StorageFact]
    public async Task A_blob_that_is_there_is_not_put_there_twice()
    {
        var claims = await Container();
        await claims.UploadBlobAsync("a", BinaryData.FromString("first"));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => claims.UploadBlobAsync("a", BinaryData.FromString("second")));

        Assert.Equal(409, refused.Status);
        Assert.Equal("first", $"{(await claims.GetBlobClient("a").DownloadContentAsync()).Value.Content}");
    }

    [StorageFact]
    public async Task A_message_that_was_not_done_with_comes_back_and_says_how_often()
    {
        var queue = new QueueClient(azurite.ConnectionString, $"q{Guid.NewGuid():N}");
        await queue.CreateAsync();
        await queue.SendMessageAsync("JOBLINK-99");

        var first = (await queue.ReceiveMessageAsync(TimeSpan.FromMinutes(5))).Value;
        var hidden = (await queue.ReceiveMessageAsync()).Value;
        await queue.UpdateMessageAsync(first.MessageId, first.PopReceipt, visibilityTimeout: TimeSpan.Zero);
        var again = (await queue.ReceiveMessageAsync()).Value;

        Assert.Null(hidden);
        Assert.Equal(("JOBLINK-99", 1L), (first.Body.ToString(), first.DequeueCount));
        Assert.Equal(2L, again.DequeueCount);
    }

    private async Task<BlobContainerClient> Container()
    {
        var container = new BlobContainerClient(azurite.ConnectionString, $"c{Guid.NewGuid():N}");
        await container.CreateAsync();
        return container;
    }
}
