using System.Collections.Immutable;

namespace FundingPipeline;

/// <summary>Something worked out from a record's own rows, kept until it has others.</summary>
/// <remarks>It is no part of what the record says, so any two are equal.</remarks>
public sealed class Kept<TRow, TMade>
{
    private Tuple<ImmutableArray<TRow>, TMade>? last;

    public TMade Of(ImmutableArray<TRow> rows, Func<ImmutableArray<TRow>, TMade> make)
    {
        var known = last;
        if (known is null || known.Item1 != rows)
        {
            last = known = new(rows, make(rows));
        }

        return known.Item2;
    }

    public override bool Equals(object? other) => other is Kept<TRow, TMade>;

    public override int GetHashCode() => 0;
}
