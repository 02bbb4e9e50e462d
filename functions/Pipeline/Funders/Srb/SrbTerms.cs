using FundingPipeline.Ingest;

namespace FundingPipeline.Funders.Srb;

/// <summary>The Single Regeneration Budget: financial-year quarters, fixed sums, training weeks.</summary>
public static class SrbTerms
{
    public static readonly Source Source = new("SRB", "Single Regeneration Budget", SourceKind.Fund, European: false, ["SRB Challenge Fund"]);

    public static readonly Funder Funder = new(
        "Single Regeneration Budget", "srb", [Source], ReportingCalendar.FinancialYear, Rhythm.Quarterly, PaymentMode.FixedSum,
        [ClaimType.Quarterly, ClaimType.Final, ClaimType.Nil],
        Measures: [],
        Rules: []);
}
