using System.Collections.Immutable;
using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>What a page of the ledger says of itself, and how that changes: all of it at once, and only if nobody else changed it meanwhile.</summary>
public static class PageRows
{
    /// <summary>The row that says what a page's workbooks were made from.</summary>
    public const string Now = "now";

    /// <summary>Changes the page's row and others with it. More rows than go into one commit change some at a time, and the page's row says so until the last.</summary>
    /// <param name="before">The page's row as it was when whoever asks began to work; null when there was none.</param>
    /// <returns>The page's row as it is now; null when somebody else has changed it: whatever was worked out is out of date.</returns>
    public static async Task<Row?> Turn(this IRows rows, string partition, Row? before, string text, ImmutableArray<Change> changes, CancellationToken stop)
    {
        var chunks = changes.Chunk(RowLimits.RowsInACommit - 1).DefaultIfEmpty([]).ToList();
        foreach (var (i, some) in chunks.Index())
        {
            var says = i == chunks.Count - 1 ? text : $"{text}, part {i + 1} of {chunks.Count}";
            var isDone = await rows.Commit(partition, [before is null ? new Add(Now, says) : new Replace(before, says), .. some], stop);
            var now = await rows.Get(partition, Now, stop);

            // After a reply that got lost a commit is told that it failed; and another hand may have written the very same.
            if (now?.Text != says || (!isDone && before?.Text == says))
            {
                return null;
            }

            before = now;
        }

        return before;
    }
}
