using System.Collections.Immutable;

namespace FundingPipeline.Tests.Scale;

/// <summary>What is counted of a storage account.</summary>
public enum Counted
{
    BlobsRead,
    BlobsWritten,
    BlobsListed,
    BlobsDeleted,
    RowsRead,
    RowsListed,
    RowsCommitted,
    MessagesSent,
    MessagesTaken,
    MessagesDone,

    /// <summary>Of <see cref="RowsCommitted"/> those that were refused because somebody else had changed a row.</summary>
    Conflicts,

    /// <summary>Rows in all commits together: a partition's limit counts these, and not commits.</summary>
    RowsChanged,

    /// <summary>Bytes of files that are kept for ever, under their own SHA-256.</summary>
    BytesKept,

    /// <summary>Bytes of files that lie under a name and make way for the next of that name.</summary>
    BytesPublished,

    /// <summary>Bytes by which the table grew, as the service reckons what an entity takes.</summary>
    BytesOfRows,
}

/// <summary>How often each of <see cref="Counted"/> happened; added, subtracted and shared out like a number.</summary>
public sealed class Counts
{
    private readonly ImmutableArray<decimal> counts;

    private Counts(IEnumerable<decimal> counts) => this.counts = [.. counts];

    public static readonly ImmutableArray<Counted> All = [.. Enum.GetValues<Counted>()];

    /// <summary>What the account answers, and sends a bill for.</summary>
    public static readonly ImmutableArray<Counted> Operations = [.. All.Where(what => what < Counted.Conflicts)];

    public static Counts None { get; } = new(All.Select(_ => 0m));

    public static Counts Of(Func<Counted, decimal> count) => new(All.Select(count));

    public decimal this[Counted what] => counts[(int)what];

    public decimal Requests => Operations.Sum(what => this[what]);

    /// <summary>The same, but so much of one.</summary>
    public Counts With(Counted one, decimal count) => Of(what => what == one ? count : this[what]);

    /// <summary>The operations of this, and the bytes of another.</summary>
    public Counts WithBytesOf(Counts other) => Of(what => what >= Counted.BytesKept ? other[what] : this[what]);

    public static Counts operator +(Counts a, Counts b) => Of(what => a[what] + b[what]);

    public static Counts operator -(Counts a, Counts b) => Of(what => a[what] - b[what]);

    public static Counts operator *(Counts a, decimal times) => Of(what => a[what] * times);

    public static Counts operator /(Counts a, decimal parts) => Of(what => a[what] / parts);

    public override string ToString() => string.Join(", ", All.Where(what => this[what] != 0).Select(what => FormattableString.Invariant($"{this[what]:#,0.##} {what}")));
}
