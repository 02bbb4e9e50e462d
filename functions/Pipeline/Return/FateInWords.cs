using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>What became of a row, as workbooks say it and as their formulas look for it.</summary>
internal static class FateInWords
{
    public const string Heading = "Accepted?";

    public static readonly ImmutableArray<string> All = ["Accepted", "Queried", "Refused"];

    public static string InWords(this Fate fate) => All[(int)fate];
}
