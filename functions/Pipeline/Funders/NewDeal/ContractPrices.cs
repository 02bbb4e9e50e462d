using FundingPipeline.Ingest;
using NodaTime;

namespace FundingPipeline.Funders.NewDeal;

/// <summary>A register's prices by contract and element; case and outer spaces do not tell two apart.</summary>
internal static class ContractPrices
{
    public static ILookup<string, Price> Sorted(IEnumerable<Price> prices) => prices.ToLookup(price => Key(price.Contract, price.Element), StringComparer.OrdinalIgnoreCase);

    /// <summary>The first in register order that the contract gives for the line's element on that day.</summary>
    public static Price? Agreed(this ILookup<string, Price> prices, Source fund, UnitCostLine line, LocalDate day) =>
        prices[Key(line.Contract, line.Element)].FirstOrDefault(price =>
            price.Source == fund && price.Covers(day) && Same(price.Contract, line.Contract) && Same(price.Element, line.Element));

    /// <summary>Two that are the same have one key; whoever types a slash may share it with others.</summary>
    private static string Key(string contract, string element) => $"{contract.Trim()}/{element.Trim()}";

    private static bool Same(string a, string b) => a.Trim().Equals(b.Trim(), StringComparison.OrdinalIgnoreCase);
}
