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

    public static ImmutableArray<TPart> Of<TItem, TPart>(List<TItem> items, Work<TItem, TPart> work)
    {
        var parts = new TPart[(items.Count + Length - 1) / Length];
        if (parts.Length < 2)
        {
            return items.Count == 0 ? [] : [work(CollectionsMarshal.AsSpan(items))];
        }

        Parallel.For(0, parts.Length, i => parts[i] = work(CollectionsMarshal.AsSpan(items).Slice(i * Length, Math.Min(Length, items.Count - (i * Length)))));
        return ImmutableCollectionsMarshal.AsImmutableArray(parts);
    }
}
