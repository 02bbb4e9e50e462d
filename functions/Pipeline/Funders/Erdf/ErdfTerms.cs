using FundingPipeline.Ingest;

namespace FundingPipeline.Funders.Erdf;

/// <summary>The European Regional Development Fund: calendar quarters, defrayed cost in arrears, a rate on totals.</summary>
public static class ErdfTerms
{
    public static readonly Source Source = new("ERDF", "European Regional Development Fund", SourceKind.Fund, European: true, ["European Regional Development Fund (ERDF)"]);

    public static readonly Funder Funder = new(
        "European Regional Development Fund", "erdf", [Source], ReportingCalendar.CalendarYear, Rhythm.Quarterly, PaymentMode.RateOnTotals,
        [ClaimType.Quarterly, ClaimType.Final, ClaimType.Nil],
        Measures: [],
        Rules: []);
}
