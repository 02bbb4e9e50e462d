using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class CreditNoteSignSpec
{
    [Theory]
    [InlineData(CostKind.CreditNote, "-0.01", "", "-")]
    [InlineData(CostKind.CreditNote, "0.01", "", "Query L5: A credit note of £0.01 would add to the cost.")]
    [InlineData(CostKind.CreditNote, "-10.00", "1/1", "Query V5: A credit note changes no earlier line, and this one names 1/1.")]
    [InlineData(CostKind.Invoice, "10.00", "1/1", "-")]
    public void A_credit_note_is_negative_and_changes_no_line(CostKind kind, string gross, string adjusts, string says) =>
        new CreditNoteSign().Says(RuleSpec.Line(Given.Cost(gross: gross) with { Kind = kind, Adjusts = adjusts }), says);
}
