using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FundingPipeline.Ingest;

namespace FundingPipeline.Funders.Joint;

/// <summary>What two bodies have agreed, in register order, whichever of them is named first.</summary>
/// <remarks>The register's agreements are sorted by body once, for as long as somebody holds them.</remarks>
internal static class AgreedBetween
{
    public static IEnumerable<Agreement> Of(Register register, string one, string other) =>
        register.Agreements.IsEmpty ? [] : Known.GetValue(ImmutableCollectionsMarshal.AsArray(register.Agreements)!, Sorted)[Pair(one, other)];

    private static readonly ConditionalWeakTable<Agreement[], ILookup<(string, string), Agreement>> Known = [];

    private static ILookup<(string, string), Agreement> Sorted(Agreement[] agreements) => agreements.ToLookup(agreement => Pair(agreement.Body, agreement.OtherBody));

    private static (string, string) Pair(string one, string other)
    {
        var (a, b) = (Plain(one), Plain(other));
        return string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
    }

    private static string Plain(string text) => text.Trim().ToUpperInvariant();
}
