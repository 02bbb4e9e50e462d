using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using FundingPipeline.Storage;

namespace FundingPipeline.Simulation;

/// <summary>A shelf in memory on which anything that a storage service may do wrong is done wrong, as the dice say.</summary>
public sealed class SimShelf : IShelf
{
    /// <param name="crash">Ends the process that holds this shelf.</param>
    public SimShelf(Disk disk, Dice dice, Action crash)
    {
        var at = new Point(disk, dice, crash);
        (Files, Rows, Work) = (new SimFiles(disk.Files, at, (_, _) => { }), new SimRows(disk, dice, at), new SimWork(disk, dice, at));
        Output = new SimFiles(disk.Output, at, (name, bytes) => disk.Published(name, bytes));
    }

    public IFiles Files { get; }

    public IRows Rows { get; }

    public IWork Work { get; }

    /// <summary>Where workbooks are published.</summary>
    public IFiles Output { get; }

    /// <summary>One on which nothing goes wrong.</summary>
    public static SimShelf Calm(Disk disk) => new(disk, new(0), () => { });

    public Task<string?> Damage(CancellationToken stop) => Task.FromResult<string?>(null);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>The point before and after an operation at which the scheduler may change hands and the dice may fall badly.</summary>
internal sealed class Point(Disk disk, Dice dice, Action crash)
{
    public async Task<T> At<T>(Func<T> apply, Func<T>? refused, params Fault[] kinds)
    {
        await (Hand.Current?.Wait() ?? Task.CompletedTask);
        lock (disk)
        {
            return Fall(apply, refused, kinds);
        }
    }

    // One at a time, as a service answers: real threads share this disk too, in the contract of every shelf.
    private T Fall<T>(Func<T> apply, Func<T>? refused, Fault[] kinds)
    {
        switch (dice.Operation([Fault.CrashBefore, Fault.CrashAfter, Fault.Busy, .. kinds]))
        {
            case Fault.CrashBefore:
                return Crash<T>();
            case Fault.CrashAfter:
                apply();
                return Crash<T>();
            case Fault.Busy:
                throw new InjectedFault(Fault.Busy);
            case Fault.LostReply:
                apply();
                throw new InjectedFault(Fault.LostReply);
            case Fault.Refused when refused is not null:
                return refused();
            case Fault.RefusedAfter when refused is not null:
                apply();
                return refused();
            default:
                return apply();
        }
    }

    private T Crash<T>()
    {
        crash();
        throw new SimulatedCrash();
    }
}

internal sealed class SimFiles(SortedDictionary<string, byte[]> files, Point at, Action<string, byte[]> wrote) : IFiles
{
    public Task Write(string name, ReadOnlyMemory<byte> content, CancellationToken stop) => at.At(() => Set(Checked(name), content.ToArray()), null, Fault.LostReply);

    public Task<bool> PutIfAbsent(string name, ReadOnlyMemory<byte> content, CancellationToken stop) =>
        at.At(() => !files.ContainsKey(Checked(name)) && Set(name, content.ToArray()), () => false, Fault.LostReply, Fault.RefusedAfter);

    public async Task<Original> Keep(Stream content, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, stop);
        var original = new Original(Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray())), bytes.Length);
        return await at.At(() => Kept(original, bytes.ToArray()), null, Fault.LostReply);
    }

    public Task<Stream?> Open(string name, CancellationToken stop) =>
        at.At(() => files.TryGetValue(Checked(name), out var bytes) ? (Stream?)new MemoryStream(bytes, writable: false) : null, null);

    public async Task<ImmutableArray<string>> List(string folder, CancellationToken stop)
    {
        var below = Checked(folder) + "/";
        return await at.At(() => files.Keys.Where(name => name.StartsWith(below, StringComparison.Ordinal)).ToImmutableArray(), null);
    }

    /// <remarks>Nobody who is simulated asks since when.</remarks>
    public async Task<ImmutableArray<Lying>> Lying(string folder, DateTimeOffset before, CancellationToken stop) =>
        before <= DateTimeOffset.UnixEpoch ? [] : [.. (await List(folder, stop)).Select(name => new Lying(name, DateTimeOffset.UnixEpoch))];

    public Task Delete(string name, CancellationToken stop) => at.At(() => files.Remove(Checked(name)), null, Fault.LostReply);

    private Original Kept(Original original, byte[] bytes)
    {
        if (!files.ContainsKey(original.Name))
        {
            Set(original.Name, bytes);
        }

        return original;
    }

    private bool Set(string name, byte[] bytes)
    {
        files[name] = bytes;
        wrote(name, bytes);
        return true;
    }

    private static string Checked(string name) =>
        name.StartsWith('/') || name.Split('/').Contains("..") ? throw new ArgumentException($"\"{name}\" does not lie below the folder.", nameof(name)) : name;
}

internal sealed class SimRows(Disk disk, Dice dice, Point at) : IRows
{
    private const int LongestPage = 8;

    public Task<Row?> Get(string partition, string key, CancellationToken stop) => at.At(() => disk.Get(partition, key), null);

    public IAsyncEnumerable<Row> List(string partition, string prefix, CancellationToken stop) => Pages(
        after => (disk.Rows.GetValueOrDefault(partition)?.Values ?? Enumerable.Empty<Row>())
            .Where(row => row.Key.StartsWith(prefix, StringComparison.Ordinal) && (after is null || string.CompareOrdinal(row.Key, after.Key) > 0)),
        stop);

    public IAsyncEnumerable<Row> All(CancellationToken stop) => Pages(
        after => disk.Rows.OrderBy(rows => rows.Key, StringComparer.Ordinal)
            .Where(rows => after is null || string.CompareOrdinal(rows.Key, after.Partition) >= 0)
            .SelectMany(rows => rows.Value.Values.Where(row => after is null || rows.Key != after.Partition || string.CompareOrdinal(row.Key, after.Key) > 0)),
        stop);

    public Task<bool> Commit(string partition, ImmutableArray<Change> changes, CancellationToken stop)
    {
        RowLimits.Check(partition, changes);
        return changes.All(change => change is Put)
            ? at.At(() => disk.Commit(partition, changes), null, Fault.LostReply)
            : at.At(() => disk.Commit(partition, changes), () => false, Fault.LostReply, Fault.Refused, Fault.RefusedAfter);
    }

    /// <summary>Page by page, as a table service lists: what is written meanwhile further on is seen, what is written before is not.</summary>
    private async IAsyncEnumerable<Row> Pages(Func<Row?, IEnumerable<Row>> rest, [EnumeratorCancellation] CancellationToken stop)
    {
        Row? last = null;
        for (var size = 1 + dice.Next(LongestPage); ; size = 1 + dice.Next(LongestPage))
        {
            stop.ThrowIfCancellationRequested();
            var page = await at.At<List<Row>>(() => [.. rest(last).Take(size)], null);
            foreach (var row in page)
            {
                yield return last = row;
            }

            if (page.Count < size)
            {
                yield break;
            }

            if (dice.Falls(Fault.ShortPage))
            {
                throw new InjectedFault(Fault.ShortPage);
            }
        }
    }
}

internal sealed class SimWork(Disk disk, Dice dice, Point at) : IWork
{
    public Task Send(string queue, string text, TimeSpan after, CancellationToken stop) => at.At(() => Send(queue, text, (long)after.TotalMilliseconds), null, Fault.LostReply);

    public Task<Job?> Take(string queue, TimeSpan hidden, CancellationToken stop) => at.At(() => Take(queue, (long)hidden.TotalMilliseconds), null, Fault.LostReply);

    public Task Done(Job job, CancellationToken stop) =>
        at.At(() => disk.Messages.RemoveAll(message => $"{message.Id}" == job.Id && message.Receipt == job.Receipt), null, Fault.LostReply);

    public Task Release(Job job, TimeSpan after, CancellationToken stop) => at.At(
        () =>
        {
            foreach (var message in disk.Messages.Where(message => $"{message.Id}" == job.Id && message.Receipt == job.Receipt))
            {
                message.Visible = disk.Now + (long)after.TotalMilliseconds;
            }

            return true;
        },
        null, Fault.LostReply);

    public Task<int> Count(string queue, CancellationToken stop) => at.At(() => disk.Messages.Count(message => message.Queue == queue), null);

    private bool Send(string queue, string text, long after)
    {
        disk.Send(queue, text, after);
        if (dice.Falls(Fault.SentTwice))
        {
            disk.Send(queue, text, after + dice.Next(5_000));
        }

        return true;
    }

    private Job? Take(string queue, long hidden)
    {
        var visible = disk.Visible(queue);
        if (visible.Count == 0)
        {
            return null;
        }

        var message = visible.Count > 1 && dice.Falls(Fault.OutOfOrder) ? visible[1 + dice.Next(visible.Count - 1)] : visible[0];
        message.Tries++;
        message.Receipt = disk.NewTag();
        message.Visible = disk.Now + (dice.Falls(Fault.HandedTwice) ? dice.Next(500) : hidden);
        return new(queue, $"{message.Id}", message.Text, message.Tries, message.Receipt);
    }
}
