using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace FundingPipeline;

/// <summary>Works through a long list part by part, on every processor at once.</summary>
/// <remarks>Parts are of one length on every machine and their results come in the order of the list, so what comes out
/// depends on no processor. A short list is one part, worked through on the spot.</remarks>
internal static class InParts
{
    private const int Length = 4_096;

    public delegate TPart Work<TItem, TPart>(ReadOnlySpan<TItem> part);

    /// <summary>The same for things of which each is a long piece of work: one project after another.</summary>
    public static ImmutableArray<TResult> Each<TItem, TResult>(ImmutableArray<TItem> items, Func<TItem, TResult> work)
    {
        var results = new TResult[items.Length];
        Parallel.For(0, items.Length, i => results[i] = work(items[i]));
        return ImmutableCollectionsMarshal.AsImmutableArray(results);
    }

    public static ImmutableArray<TPart> Of<TItem, TPart>(ImmutableArray<TItem> items, Work<TItem, TPart> work)
    {
        if (items.Length <= Length)
        {
            return items.IsEmpty ? [] : [work(items.AsSpan())];
        }

        var parts = new TPart[(items.Length + Length - 1) / Length];
        Parallel.For(0, parts.Length, i => parts[i] = work(items.AsSpan(i * Length, Math.Min(Length, items.Length - (i * Length)))));
        return ImmutableCollectionsMarshal.AsImmutableArray(parts);
    }
}
