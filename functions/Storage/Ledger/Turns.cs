using System.Globalization;

namespace FundingPipeline.Storage;

/// <summary>Counts how often a piece of work was asked for and up to which asking it is done, so that a thousand askings cost a few workings.</summary>
/// <remarks>
/// A thousand claims of one project dropped at once ask a thousand times for its reconciliation. Whoever takes a
/// message up leaves it when a later one was sent, for that one will see all that this one would; but when a hundred
/// wait, somebody works, or a busy project would never be reconciled at all. He notes up to which asking he has taken them,
/// so that nobody else takes up the same hundred while he works; who dies with them leaves his message to be taken up again.
/// </remarks>
public sealed class Turns(IRows rows)
{
    private const long Patience = 100;

    /// <summary>Asks once more; the number of the asking.</summary>
    public async Task<long> Ask(string partition, CancellationToken stop)
    {
        while (true)
        {
            var turn = await State(partition, stop);
            var asked = turn with { Asked = turn.Asked + 1 };
            if (await rows.Commit(partition, [asked.Written], stop))
            {
                return asked.Asked;
            }
        }
    }

    /// <summary>The turn to work for an asking; null when the work is done already, or a later asking will do it.</summary>
    /// <param name="again">Somebody had taken this asking up before, and may have died half-way: it is worked whatever the count says.</param>
    public async Task<Turn?> Take(string partition, long asking, bool again, CancellationToken stop)
    {
        while (true)
        {
            var turn = await State(partition, stop);
            var isDue = again || (turn.Done < asking && (asking == turn.Asked || turn.Asked - turn.Taken >= Patience));
            if (!isDue || await rows.Commit(partition, [(turn with { Taken = turn.Asked }).Written], stop))
            {
                return isDue ? turn : null;
            }
        }
    }

    /// <summary>Says that everything asked for when the turn was taken is done.</summary>
    public async Task Finish(Turn turn, CancellationToken stop)
    {
        while (true)
        {
            var now = await State(turn.Partition, stop);
            if (now.Done >= turn.Asked || await rows.Commit(turn.Partition, [(now with { Done = turn.Asked }).Written], stop))
            {
                return;
            }
        }
    }

    public async Task<Turn> State(string partition, CancellationToken stop) => Turn.Read(partition, await rows.Get(partition, Turn.Key, stop));
}

/// <summary>How often a piece of work was asked for, up to which asking somebody has taken it up, and up to which it is done.</summary>
public sealed record Turn(string Partition, long Asked, long Taken, long Done, Row? Row)
{
    internal const string Key = "turn";

    public bool IsWaiting => Done < Asked;

    internal Change Written => Row is null ? new Add(Key, Text) : new Replace(Row, Text);

    private string Text => string.Create(CultureInfo.InvariantCulture, $"{Asked} {Taken} {Done}");

    internal static Turn Read(string partition, Row? row) =>
        row is null ? new(partition, 0, 0, 0, null)
            : row.Text.Split(' ').Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToArray() is [var asked, var taken, var done] ? new(partition, asked, taken, done, row)
            : throw new FormatException($"{row.Text} is no turn.");
}
