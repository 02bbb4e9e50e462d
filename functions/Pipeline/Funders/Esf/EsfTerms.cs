using FundingPipeline.Ingest;

namespace FundingPipeline.Funders.Esf;

/// <summary>The European Social Fund: calendar years, advance, interim and final claims, a rate on totals, beneficiary hours.</summary>
/// <remarks>ESF is not in the list of funds that are claimed quarterly, so nothing here asks for a quarter.</remarks>
public static class EsfTerms
{
    public static readonly Source Source = new("ESF", "European Social Fund", SourceKind.Fund, European: true, ["European Social Fund (ESF)"]);

    public static readonly Funder Funder = new(
        "European Social Fund", "esf", [Source], ReportingCalendar.CalendarYear, Rhythm.Yearly, PaymentMode.RateOnTotals,
        [ClaimType.Advance, ClaimType.Interim, ClaimType.Quarterly, ClaimType.Final, ClaimType.Nil],
        Measures: EsfMeasures.All,
        Rules:
        [
            new AdvanceCap(),
            new AdvanceBeforeStart(),
            new RevenueOnly(),
            new InterimCycle(),
            new HeldUntilClosure(),
            new DueInFourWeeks(),
            new PublicMatchCertificate(),
            new AssistanceLevy(),
            new LinkedToErdf(),
            new NilClaimReport("ESF-14", "ESF in Scotland", Regions.Scotland, new("Scottish Objective 3 claims guidance", "a nil period still needs a claim form with an explanation", Evidence.ConfirmedRegional)),
            new Decommitment("ESF-15", "ESF"),
            new AuditCertificate("ESF-16", "ESF", EsfTables.Audit),
            new KeepRecords("ESF-17", "ESF", EsfTables.Records),
            new InterimDate(),
            new ProfileDates(),
            new InterimClaimMissing(),
            new VolunteerTime(),
            new RateCeiling("ESF-22", "ESF", EsfTables.Ceiling.Rows[0].Source, EsfTables.Ceiling, pays: "normally pays"),
        ])
    {
        Schedules = EsfSchedules.Of,
        HeldBack = HeldUntilClosure.Share,
        KeepsCapitalApart = true,
        Streams = EsfStreams.Of(Source),
    };
}
