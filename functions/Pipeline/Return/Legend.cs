using System.Collections.Immutable;
using FundingPipeline.Funders;

namespace FundingPipeline.Return;

/// <summary>Sentences that every workbook says in the same words.</summary>
internal static class Legend
{
    public const string Evidence =
        "How sure: stated, in the programmes' own source documents; confirmed, read in the fund's published rules; confirmed for one region, read for that region, nation or programme only; "
        + "sources conflict, both readings are kept; assumed, nobody has confirmed it. References like 000:853 are lines of the source documents.";

    /// <summary>The short name that headings have room for.</summary>
    public static string Code(this Funder funder) => funder.Sources is [var one] ? one.Code : funder.Name;

    public static string Codes(IEnumerable<(string Code, string Name)> funds) =>
        string.Join("; ", funds.Where(fund => fund.Code != fund.Name).Select(fund => $"{fund.Code}: {fund.Name}"));

    public static string Codes(ImmutableArray<Source> sources) => Codes(sources.Select(source => (source.Code, source.Name)));
}
