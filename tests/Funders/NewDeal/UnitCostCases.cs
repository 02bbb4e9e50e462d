using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests;

/// <summary>Unit-cost rows of a New Deal 25+ contract whose week costs £60.01.</summary>
public static class UnitCostCases
{
    public static UnitCostLine Row(string price = "60.01", decimal units = 1, string? amount = null, string element = "Gateway week", string to = "2000-02-07", int row = 5) => new()
    {
        At = Given.Row("Unit costs", row),
        Line = $"{row}",
        Person = "NE-001",
        Contract = "C-1",
        Element = element,
        From = Given.Day("2000-02-01"),
        To = Given.Day(to),
        Units = units,
        UnitPrice = Given.Gbp(price),
        Amount = amount is null ? null : Given.Gbp(amount),
    };

    public static UnitCostCase Case(UnitCostLine line, params ImmutableArray<UnitCostLine> before)
    {
        var claim = Given.Claim("ND25+", type: ClaimType.UnitCost) with { UnitCosts = [.. before, line] };
        var price = new Price
        {
            At = Given.Row("Prices"),
            Source = Given.Fund("ND25+"),
            Contract = "C-1",
            Element = "Gateway week",
            UnitPrice = Given.Gbp("60.01"),
            From = Given.Day("2000-02-01"),
            To = Given.Day("2000-02-29"),
        };
        return new(Given.Case(claim) with { Register = new() { Prices = [price] } }, line);
    }
}
