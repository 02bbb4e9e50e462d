using FundingPipeline.Ingest;

namespace FundingPipeline.Funders.Nrf;

/// <summary>The Neighbourhood Renewal Fund: a yearly allocation behind a gate, and a statement of use.</summary>
public static class NrfTerms
{
    public static readonly Source Source = new("NRF", "Neighbourhood Renewal Fund", SourceKind.Fund, European: false, []);

    public static readonly Funder Funder = new(
        "Neighbourhood Renewal Fund", "nrf", [Source], ReportingCalendar.FinancialYear, Rhythm.Yearly, PaymentMode.FixedSum,
        [ClaimType.StatementOfUse, ClaimType.Nil],
        Measures: [],
        Rules: []);
}
