using FundingPipeline.Tests.Storage;

namespace FundingPipeline.Tests.Scale;

/// <summary>What each stage asks of a storage account, operation by operation: whoever makes one ask for more finds it here, and whoever makes one grow
/// faster than its size finds that what is counted is no longer the sum of its parts.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class CountedOperationsSpec(Azurite azurite)
{
    private const string Expected = """
        take a claim in | 3 BlobsRead, 1 BlobsWritten, 5 RowsRead, 2 RowsListed, 20.5 RowsCommitted, 1 MessagesSent
         for each line | 1 RowsListed
        reconcile a project | 4 BlobsRead, 4 BlobsWritten, 9 RowsRead, 7 RowsListed, 5 RowsCommitted, 1 MessagesTaken, 1 MessagesDone
         for each claim on its page | 1 BlobsRead, 1 RowsRead, 1 RowsListed
         for each line of them |
         for each return that changes | 1 BlobsWritten, 3 RowsCommitted, 1 MessagesSent
         for each claim with a query | 3 BlobsRead, 2 BlobsWritten, 1 RowsRead
        build a return | 1 BlobsRead, 3 BlobsWritten, 7 RowsRead, 6 RowsListed, 3 RowsCommitted, 1 MessagesTaken, 1 MessagesDone
         for each project in it | 2 BlobsRead
         for each claim on their pages |
         for each line it cites |
        sweep, every night | 3 BlobsRead, 4 BlobsWritten, 4 BlobsListed, 3 RowsRead, 29 RowsListed, 1 RowsCommitted
         for each project | 2 BlobsRead, 3 RowsRead, 7 RowsListed
         for each claim | 1 RowsRead, 2 RowsListed
         for each return | 2 BlobsRead, 2 RowsRead, 4 RowsListed
        prove, every week | 2 BlobsRead, 2 BlobsListed, 2 RowsRead, 4 RowsListed
         for each project | 2 RowsRead, 2 RowsListed
         for each claim | 2 BlobsRead
         for each kept file | 1 BlobsRead
        """;

    [StorageFact]
    public async Task Each_stage_asks_for_so_much_and_for_each_thing_in_it_so_much_more()
    {
        var parts = (await ScaleSpec.Costs(azurite)).Parts.Select(part => $"{part.Stage}{(part.Part.Length > 0 ? " " : "")}{part.Part} | {Asked(part.Cost)}".TrimEnd()).ToList();
        var expected = Expected.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToList();

        Assert.True(parts.SequenceEqual(expected), string.Join('\n', parts.Except(expected)));
    }

    /// <summary>By hand: taking in the eighth claim of an office of two projects reads 5 rows, 2 lists and one for each of its 10 lines, as the first did.</summary>
    [StorageFact]
    public async Task What_is_counted_at_any_other_size_is_the_sum_of_these_parts() =>
        Assert.All((await ScaleSpec.Costs(azurite)).Held, held => Assert.Equal($"{held.What}: {Asked(Held(held.Expected))}", $"{held.What}: {Asked(Held(held.Counted))}"));

    /// <summary>The line of a claim in the archive, of a statement, its view and what it gives, and of a return: in bytes, give or take a twentieth.</summary>
    [StorageFact]
    public async Task A_line_a_claim_and_a_return_take_so_many_bytes_to_keep()
    {
        var costs = await ScaleSpec.Costs(azurite);

        Near(142, costs.Line[Counted.BytesKept]);
        Near(82, costs.Line[Counted.BytesOfRows]);
        Near(1_695, costs.Claim[Counted.BytesOfRows]);
        Near(291, costs.ProjectLine[Counted.BytesKept]);
        Near(25_100, costs.Project[Counted.BytesKept]);
        Near(200, costs.ReturnLine[Counted.BytesKept]);
        Near(32_800, costs.Return[Counted.BytesKept]);
    }

    private static void Near(decimal expected, decimal counted) => Assert.InRange(counted, expected * 0.95m, expected * 1.05m);

    /// <summary>Commits are as many as partitions that a claim's keys fall into, at most sixteen: of ten lines fewer.</summary>
    private static Counts Held(Counts counts) => counts.With(Counted.RowsCommitted, 0);

    private static string Asked(Counts counts) => Counts.Of(what => what < Counted.Conflicts ? counts[what] : 0).ToString();
}
