using System.Globalization;

namespace FundingPipeline.Storage;

/// <summary>Counts how often a piece of work was asked for and up to which asking it is done, so that a thousand askings cost a few workings.</summary>
/// <remarks>
/// A thousand claims of one project dropped at once ask a thousand times for its reconciliation. Whoever takes a
/// message up leaves it when a later one was sent, for that one will see all that this one would; but when a hundred
/// wait, somebody works, or a busy project would never be reconciled at all.
/// </remarks>
public sealed class Turns(IRows rows)
{
    private const string Key = "turn";
    private const long Patience = 100;

    /// <summary>Asks once more; the number of the asking.</summary>
    public async Task<long> Ask(string partition, CancellationToken stop)
    {
        while (true)
        {
            var row = await rows.Get(partition, Key, stop);
            var turn = Turn.Read(partition, row);
            if (await rows.Commit(partition, [turn.Then(turn.Asked + 1, turn.Done)], stop))
            {
                return turn.Asked + 1;
            }
        }
    }

    /// <summary>The turn to work for an asking; null when the work is done already, or a later asking will do it.</summary>
    /// <param name="again">Somebody had taken this asking up before, and may have died half-way: it is worked whatever the count says.</param>
    public async Task<Turn?> Take(string partition, long asking, bool again, CancellationToken stop)
    {
        var turn = await State(partition, stop);
        var isDue = again || (turn.Done < asking && (asking == turn.Asked || turn.Asked - turn.Done >= Patience));
        return isDue ? turn : null;
    }

    /// <summary>Says that everything asked for when the turn was taken is done.</summary>
    public async Task Finish(Turn turn, CancellationToken stop)
    {
        while (true)
        {
            var now = await State(turn.Partition, stop);
            if (now.Done >= turn.Asked || await rows.Commit(turn.Partition, [now.Then(now.Asked, turn.Asked)], stop))
            {
                return;
            }
        }
    }

    public async Task<Turn> State(string partition, CancellationToken stop) => Turn.Read(partition, await rows.Get(partition, Key, stop));
}

/// <summary>How often a piece of work was asked for, and up to which asking it is done.</summary>
public sealed record Turn(string Partition, long Asked, long Done, Row? Row)
{
    public bool IsWaiting => Done < Asked;

    internal static Turn Read(string partition, Row? row) => row?.Text.Split(' ') is [var asked, var done]
        ? new(partition, long.Parse(asked, CultureInfo.InvariantCulture), long.Parse(done, CultureInfo.InvariantCulture), row)
        : new(partition, 0, 0, null);

    internal Change Then(long asked, long done) => Row is null ? new Add("turn", $"{asked} {done}") : new Replace(Row, $"{asked} {done}");
}
