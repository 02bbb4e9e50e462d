using FundingPipeline.Ingest;

namespace FundingPipeline.Funders.Joint;

/// <summary>What two bodies have agreed, in register order, whichever of them is named first.</summary>
internal static class AgreedBetween
{
    public static IEnumerable<Agreement> Of(Register register, string one, string other) => ByBodies.Of(register.Agreements)[Pair(one, other)];

    private static readonly SortedTable<Agreement, ILookup<(string, string), Agreement>> ByBodies = new(agreements => agreements.ToLookup(agreement => Pair(agreement.Body, agreement.OtherBody)));

    private static (string, string) Pair(string one, string other)
    {
        var (a, b) = (Plain(one), Plain(other));
        return string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
    }

    private static string Plain(string text) => text.Trim().ToUpperInvariant();
}
