using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace FundingPipeline.Storage;

/// <summary>Small texts by partition and key, as a table service has them.</summary>
/// <remarks>One commit changes rows of one partition, all of them or none. The limits of the real service hold on every shelf: <see cref="RowLimits"/>.</remarks>
public interface IRows
{
    /// <summary>The row; null when there is none.</summary>
    Task<Row?> Get(string partition, string key, CancellationToken stop);

    /// <summary>The partition's rows whose key begins so, in ordinal order of key.</summary>
    IAsyncEnumerable<Row> List(string partition, string prefix, CancellationToken stop);

    /// <summary>The rows whose keys begin in one of several ways, each in its partition, of which none begins like another; in no order.</summary>
    /// <remarks>For whoever looks for a hundred thousand keys: a disk is asked for many in one question, a service many questions at once.</remarks>
    async IAsyncEnumerable<Row> ListEach(ImmutableArray<(string Partition, string Prefix)> looks, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var (partition, prefix) in looks)
        {
            await foreach (var row in List(partition, prefix, stop))
            {
                yield return row;
            }
        }
    }

    /// <summary>Every row there is, in ordinal order of partition and key.</summary>
    IAsyncEnumerable<Row> All(CancellationToken stop);

    /// <summary>Makes all the changes or none of them.</summary>
    /// <returns>False when a condition of one of them did not hold, and nothing was changed. After a reply that got lost a
    /// repeated commit may say false of what it had itself done before: read back, and see.</returns>
    /// <exception cref="ArgumentException">The changes pass a limit of the service.</exception>
    Task<bool> Commit(string partition, ImmutableArray<Change> changes, CancellationToken stop);

    /// <summary>Puts rows of any partitions, however many, each by itself: in no order, and whoever dies half-way has put some of them. All are safe when it returns.</summary>
    /// <remarks>For rows that mean nothing until something else is written after them. A disk is then waited for once in ten thousand rows, and not once for each partition. A row that says so already may be left as it is, with its tag.</remarks>
    /// <param name="rows">Each once. Those of one partition go into commits as they come, a hundred at a time.</param>
    /// <exception cref="ArgumentException">One of these commits passes a limit of the service; nothing was put.</exception>
    async Task PutEach(ImmutableArray<(string Partition, Put Put)> rows, CancellationToken stop)
    {
        foreach (var commit in RowLimits.Commits(rows))
        {
            await Commit(commit.Partition, commit.Changes, stop);
        }
    }
}

/// <summary>One row as read.</summary>
/// <param name="Tag">Changes whenever the row does.</param>
public sealed record Row(string Partition, string Key, string Text, string Tag);

/// <summary>One change to one row.</summary>
public abstract record Change(string Key)
{
    /// <summary>What the row says afterwards; null when it is gone.</summary>
    public abstract string? After { get; }
}

/// <summary>A new row; fails when there is one.</summary>
public sealed record Add(string Key, string Text) : Change(Key)
{
    public override string? After => Text;
}

/// <summary>A row as read becomes another; fails when it has changed or gone since.</summary>
public sealed record Replace(Row Was, string Text) : Change(Was.Key)
{
    public override string? After => Text;
}

/// <summary>A row, whatever stood there before.</summary>
public sealed record Put(string Key, string Text) : Change(Key)
{
    public override string? After => Text;
}

/// <summary>A row as read goes; fails when it has changed or gone since.</summary>
public sealed record Remove(Row Was) : Change(Was.Key)
{
    public override string? After => null;
}
