using System.Buffers;
using System.Collections.Immutable;

namespace FundingPipeline.Storage;

/// <summary>What Azure Tables takes in one commit, held on every shelf: an emulator takes more and would tell us too late.</summary>
public static class RowLimits
{
    public const int RowsInACommit = 100;

    /// <summary>Characters of one text: a string property holds 64 KiB of UTF-16.</summary>
    public const int TextLength = 32 * 1024;

    /// <summary>Of the one request that carries a commit.</summary>
    public const int BytesInACommit = 4 * 1024 * 1024;

    /// <summary>Characters of a partition or a key: 1 KiB of UTF-16.</summary>
    public const int NameLength = 512;

    /// <exception cref="ArgumentException">A limit is passed: our own fault.</exception>
    public static void Check(string partition, ImmutableArray<Change> changes)
    {
        Holds(changes.Length is > 0 and <= RowsInACommit, $"a commit has 1 to {RowsInACommit} rows, this one {changes.Length}");
        Holds(changes.Select(change => change.Key).Distinct(StringComparer.Ordinal).Count() == changes.Length, "a commit changes a row once");
        CheckName(partition);
        foreach (var change in changes)
        {
            CheckName(change.Key);
            Holds((change.After?.Length ?? 0) <= TextLength, $"a row has {TextLength} characters, {change.Key} has {change.After?.Length}");
        }

        Holds(changes.Sum(change => BytesOf(partition, change)) <= BytesInACommit, $"a commit has {BytesInACommit} bytes");
    }

    /// <summary>Rows that are put each by itself, shared out over commits, those of one partition side by side.</summary>
    /// <exception cref="ArgumentException">A limit is passed: our own fault.</exception>
    public static ImmutableArray<(string Partition, ImmutableArray<Change> Changes)> Commits(ImmutableArray<(string Partition, Put Put)> rows)
    {
        ImmutableArray<(string Partition, ImmutableArray<Change> Changes)> commits =
        [
            .. from shelf in rows.GroupBy(row => row.Partition, row => row.Put)
               from some in shelf.Chunk(RowsInACommit)
               select (shelf.Key, ImmutableArray.Create<Change>(some)),
        ];
        foreach (var (partition, changes) in commits)
        {
            Check(partition, changes);
        }

        return commits;
    }

    /// <summary>What a change takes of the request at worst: a quotation mark or a pound sign of a text travels as six bytes,
    /// each name once as it is and once in an address, and around them come headers.</summary>
    public static long BytesOf(string partition, Change change) =>
        1024 + (6L * (change.After?.Length ?? 0)) + (9L * (partition.Length + change.Key.Length));

    /// <summary>Partitions and keys are plain ASCII, so that every shelf sorts them alike, less what a table's key cannot have.</summary>
    /// <exception cref="ArgumentException">The name is empty, too long, or has another character.</exception>
    public static void CheckName(string name) =>
        Holds(name.Length is > 0 and <= NameLength && !name.AsSpan().ContainsAnyExcept(Plain), $"\"{name}\" is no name of a row");

    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range('!', '~' - ' ').Select(code => (char)code).Except("/\\#?%'")]);

    private static void Holds(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new ArgumentException($"Against the limits of the table service: {otherwise}.");
        }
    }
}
