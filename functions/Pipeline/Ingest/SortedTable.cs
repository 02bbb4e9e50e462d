using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FundingPipeline.Ingest;

/// <summary>A table of a register, or an award's claims, as somebody looks its rows up: sorted out once, for as long as anybody holds the table.</summary>
internal sealed class SortedTable<TRow, TSorted>(ConditionalWeakTable<TRow[], TSorted>.CreateValueCallback sort)
    where TSorted : class
{
    private readonly ConditionalWeakTable<TRow[], TSorted> known = [];

    public TSorted Of(ImmutableArray<TRow> table) => known.GetValue(ImmutableCollectionsMarshal.AsArray(table)!, sort);
}
