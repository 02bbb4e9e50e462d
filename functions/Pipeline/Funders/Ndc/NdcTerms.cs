using FundingPipeline.Ingest;

namespace FundingPipeline.Funders.Ndc;

/// <summary>New Deal for Communities: an area grant to a partnership, in financial-year quarters. It is not a New Deal strand.</summary>
public static class NdcTerms
{
    public static readonly Source Source = new("NDC", "New Deal for Communities", SourceKind.Fund, European: false, []);

    public static readonly Funder Funder = new(
        "New Deal for Communities", "ndc", [Source], ReportingCalendar.FinancialYear, Rhythm.Quarterly, PaymentMode.FixedSum,
        [ClaimType.Quarterly, ClaimType.Final, ClaimType.Nil],
        Measures: [],
        Rules: []);
}
