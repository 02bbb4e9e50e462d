using FundingPipeline.Ingest;

namespace FundingPipeline.Funders.Esf;

/// <summary>The European Social Fund: calendar years, advance, interim and final claims, a rate on totals, beneficiary hours.</summary>
public static class EsfTerms
{
    public static readonly Source Source = new("ESF", "European Social Fund", SourceKind.Fund, European: true, ["European Social Fund (ESF)"]);

    public static readonly Funder Funder = new(
        "European Social Fund", "esf", [Source], ReportingCalendar.CalendarYear, Rhythm.Yearly, PaymentMode.RateOnTotals,
        [ClaimType.Advance, ClaimType.Interim, ClaimType.Quarterly, ClaimType.Final, ClaimType.Nil],
        Measures: [],
        Rules: []);
}
