using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class InKindValueSpec
{
    [Theory]
    [InlineData("10", "12.50", "125.00", "125.00", "-")]
    [InlineData("10", "12.50", "125.01", "125.01", "Refuse L5: 10 at £12.50 is £125.00, and the line says £125.01.")]
    [InlineData("3", "0.335", "1.01", "1.01", "-")]
    [InlineData("1000000000000", "1000000000000", "125.00", "125.00", "Refuse L5: 1000000000000 at £1000000000000.00 is £1,000,000,000,000,000,000,000,000.00, and the line says £125.00.")]
    [InlineData(null, null, "125.00", "125.00", "Refuse Q5: The line values help in kind at £125.00 and gives no quantity and rate.")]
    [InlineData("10", null, "125.00", "125.00", "Refuse R5: The line values help in kind at £125.00 and gives no rate.")]
    [InlineData("10", "12.50", "125.00", "124.99", "Refuse 5:5: Help in kind of £125.00 is matched in kind by £124.99.")]
    public void Quantity_times_rate_is_the_value_and_the_value_is_the_match(string? quantity, string? rate, string gross, string match, string says) =>
        new InKindValue().Says(
            RuleSpec.Line(Given.Cost(gross: gross) with
            {
                Kind = CostKind.InKind,
                Quantity = Number(quantity),
                Rate = Number(rate),
                Claimed = Given.Gbp(gross) - Given.Gbp(match),
                Match = [Given.Match("In kind", match)],
            }),
            says);

    [Fact]
    public void An_invoice_needs_no_quantity() => new InKindValue().Says(RuleSpec.Line(Given.Cost()), "-");

    private static decimal? Number(string? typed) => typed is null ? null : decimal.Parse(typed, System.Globalization.CultureInfo.InvariantCulture);
}
