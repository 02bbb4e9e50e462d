using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace FundingPipeline.Storage;

/// <summary>Rows that show when they were changed by another hand than ours, or by none: each begins with a hash of what it says and where it stands.</summary>
/// <remarks>A disk that turns one bit of a digest would otherwise have a return rebuilt, or not, for no reason anybody could find.</remarks>
public sealed class SealedRows(IRows rows) : IRows
{
    private const int SealLength = 16;

    /// <exception cref="BrokenSealException">The row is not as it was written.</exception>
    public async Task<Row?> Get(string partition, string key, CancellationToken stop) =>
        await rows.Get(partition, key, stop) is { } row ? Opened(row) : null;

    /// <exception cref="BrokenSealException">A row is not as it was written.</exception>
    public IAsyncEnumerable<Row> List(string partition, string prefix, CancellationToken stop) => Opened(rows.List(partition, prefix, stop), stop);

    /// <exception cref="BrokenSealException">A row is not as it was written.</exception>
    public IAsyncEnumerable<Row> ListEach(ImmutableArray<(string Partition, string Prefix)> looks, CancellationToken stop) => Opened(rows.ListEach(looks, stop), stop);

    /// <exception cref="BrokenSealException">A row is not as it was written.</exception>
    public IAsyncEnumerable<Row> All(CancellationToken stop) => Opened(rows.All(stop), stop);

    public Task<bool> Commit(string partition, ImmutableArray<Change> changes, CancellationToken stop) =>
        rows.Commit(partition, [.. changes.Select(change => Sealed(partition, change))], stop);

    public Task PutEach(ImmutableArray<(string Partition, Put Put)> puts, CancellationToken stop) =>
        rows.PutEach([.. puts.Select(row => (row.Partition, Sealed(row.Partition, row.Put)))], stop);

    /// <summary>Whether a row as stored is as it was written.</summary>
    public static bool IsWhole(Row stored) =>
        stored.Text.Length >= SealLength && stored.Text.AsSpan(0, SealLength).SequenceEqual(SealOf(stored.Partition, stored.Key, stored.Text[SealLength..]));

    private static async IAsyncEnumerable<Row> Opened(IAsyncEnumerable<Row> stored, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var row in stored.WithCancellation(stop))
        {
            yield return Opened(row);
        }
    }

    private static Row Opened(Row stored) => IsWhole(stored) ? stored with { Text = stored.Text[SealLength..] } : throw new BrokenSealException(stored);

    private static Change Sealed(string partition, Change change) => change switch
    {
        Add add => add with { Text = SealOf(partition, add.Key, add.Text) + add.Text },
        Put put => Sealed(partition, put),
        Replace replace => replace with { Text = SealOf(partition, replace.Key, replace.Text) + replace.Text },
        _ => change,
    };

    private static Put Sealed(string partition, Put put) => put with { Text = SealOf(partition, put.Key, put.Text) + put.Text };

    private static string SealOf(string partition, string key, string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{partition}\n{key}\n{text}")).AsSpan(0, SealLength / 2));
}

/// <summary>A stored row is not as it was written. <c>verify</c> lists every one.</summary>
public sealed class BrokenSealException(Row row)
    : Exception($"The row {row.Key} of {row.Partition} is not as it was written. Run verify, and restore the ledger from a backup or an export.");
