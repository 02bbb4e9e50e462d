using System.Text.Json;
using FundingPipeline.App;
using FundingPipeline.Simulation;

namespace FundingPipeline.Tests.App;

/// <summary>Where claims are scanned first, word of a clean one has it taken in, and no other word has.</summary>
public sealed class ScannedClaimSpec
{
    private readonly Workplace at = new(SimShelf.Calm(new Disk()), SimShelf.Calm(new Disk()).Output, wait: TimeSpan.Zero, tools: PlainTools.Text);

    /// <summary>As Event Grid brings it, with what else stands there.</summary>
    private static string Word(string blob, string result) => $$"""
        {
          "id": "1", "subject": "storageAccounts/shelf/containers/claims/blobs/x", "eventType": "Microsoft.Security.MalwareScanningResult",
          "eventTime": "2026-11-21T10:00:00Z", "dataVersion": "1.0",
          "data": { "correlationId": "2", "blobUri": "{{blob}}", "eTag": "0x1", "scanResultType": "{{result}}", "scanResultDetails": null }
        }
        """;

    [Theory]
    [InlineData("https://shelf.example/claims/moss-side/srb%202000-01%20Q1.xlsx", "No threats found", "moss-side/srb 2000-01 Q1.xlsx")]
    [InlineData("https://shelf.example/claims/claims/a.csv", "No threats found", "claims/a.csv")]
    [InlineData("https://shelf.example/claims/a.csv", "Malicious", null)]
    [InlineData("https://shelf.example/claims/a.csv", "Not Scanned", null)]
    [InlineData("https://shelf.example/archive/claims/a.csv", "No threats found", null)]
    [InlineData("https://shelf.example/claims/", "No threats found", null)]
    public async Task A_claim_is_asked_for_when_it_lies_among_the_claims_and_nothing_was_found_in_it(string blob, string result, string? asked)
    {
        await new ScannedClaim(at).Run(Word(blob, result), default);

        Assert.Equal(asked, (await at.Work.Take(Queues.Ingest, TimeSpan.FromHours(1), default))?.Text);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    public async Task Word_that_nobody_understands_is_a_fault_and_never_a_clean_claim(string message)
    {
        await Assert.ThrowsAnyAsync<Exception>(() => new ScannedClaim(at).Run(message, default));

        Assert.Null(await at.Work.Take(Queues.Ingest, TimeSpan.FromHours(1), default));
    }

    [Fact]
    public async Task Word_that_was_parked_is_sent_again_as_it_was()
    {
        var word = JsonSerializer.Serialize(JsonDocument.Parse(Word("https://shelf.example/claims/a.csv", "No threats found")));
        await new Park(at).Scanned(word, default);

        Assert.Equal(1, await new Park(at).Retry(default));
        Assert.Equal(word, (await at.Work.Take(Queues.Scanned, TimeSpan.FromHours(1), default))?.Text);
        Assert.Empty(await new Park(at).List(default));
    }
}
