using FundingPipeline.Storage;

namespace FundingPipeline.Simulation;

/// <summary>What is written, and so outlives every process: files, rows, messages, and the time.</summary>
public sealed class Disk
{
    private long tags;

    public SortedDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>What is published: another container.</summary>
    public SortedDictionary<string, byte[]> Output { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SortedDictionary<string, Row>> Rows { get; } = [];

    public List<Message> Messages { get; } = [];

    /// <summary>Simulated milliseconds since the schedule began.</summary>
    public long Now { get; set; }

    /// <summary>Told of every row that was written, before and after.</summary>
    public Action<Row?, Row?> Wrote { get; set; } = (_, _) => { };

    /// <summary>Told of every file that was published.</summary>
    public Action<string, byte[]> Published { get; set; } = (_, _) => { };

    public Row? Get(string partition, string key) => Rows.GetValueOrDefault(partition)?.GetValueOrDefault(key);

    /// <summary>All the changes or, where one of their conditions does not hold, none.</summary>
    public bool Commit(string partition, IReadOnlyCollection<Change> changes)
    {
        if (!changes.All(change => Holds(Get(partition, change.Key), change)))
        {
            return false;
        }

        foreach (var change in changes)
        {
            Make(partition, change);
        }

        return true;
    }

    /// <summary>The messages of a queue that can be seen now, oldest first.</summary>
    public List<Message> Visible(string queue) => [.. Messages.Where(message => message.Queue == queue && message.Visible <= Now)];

    public void Send(string queue, string text, long after) => Messages.Add(new(++tags, queue, text) { Visible = Now + after });

    public string NewTag() => $"{++tags:x8}";

    private static bool Holds(Row? row, Change change) => change switch
    {
        Add => row is null,
        Replace replace => row is not null && row.Tag == replace.Was.Tag,
        Remove remove => row is not null && row.Tag == remove.Was.Tag,
        _ => true,
    };

    private void Make(string partition, Change change)
    {
        var before = Get(partition, change.Key);
        var after = change.After is { } text ? new Row(partition, change.Key, text, NewTag()) : null;
        if (!Rows.TryGetValue(partition, out var rows))
        {
            Rows[partition] = rows = new(StringComparer.Ordinal);
        }

        if (after is null)
        {
            rows.Remove(change.Key);
        }
        else
        {
            rows[change.Key] = after;
        }

        Wrote(before, after);
    }
}

/// <summary>One message on a queue.</summary>
public sealed record Message(long Id, string Queue, string Text)
{
    public int Tries { get; set; }

    public long Visible { get; set; }

    public string Receipt { get; set; } = "";
}
