using System.Collections;
using System.Collections.Immutable;

namespace FundingPipeline.Funders.Schedules;

/// <summary>Lines of which each is made whenever it is asked for, and none is held: a quarter may have two hundred thousand defrayals, and a line takes more room than what it is made of.</summary>
internal sealed class LazyLines<TRow>(ImmutableArray<TRow> rows, Func<TRow, ImmutableArray<Fact>> line) : IReadOnlyList<ImmutableArray<Fact>>
{
    public int Count => rows.Length;

    public ImmutableArray<Fact> this[int at] => line(rows[at]);

    public IEnumerator<ImmutableArray<Fact>> GetEnumerator() => rows.Select(line).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
