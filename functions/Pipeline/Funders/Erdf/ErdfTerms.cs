using FundingPipeline.Ingest;

namespace FundingPipeline.Funders.Erdf;

/// <summary>The European Regional Development Fund: calendar quarters, defrayed cost in arrears, a rate on totals.</summary>
public static class ErdfTerms
{
    public static readonly Source Source = new("ERDF", "European Regional Development Fund", SourceKind.Fund, European: true, ["European Regional Development Fund (ERDF)"]);

    private static readonly Citation Usual = Documents.Practice("ERDF outputs, reported gross");

    public static readonly Funder Funder = new(
        "European Regional Development Fund", "erdf", [Source], ReportingCalendar.CalendarYear, Rhythm.Quarterly, PaymentMode.RateOnTotals,
        [ClaimType.Quarterly, ClaimType.Final, ClaimType.Nil],
        Measures:
        [
            Funders.Measures.FteJobs("Gross jobs created or safeguarded, full-time equivalent.", Usual),
            Funders.Measures.Businesses("Businesses assisted, or newly started.", Usual),
            Funders.Measures.People("People trained.", Usual),
            Funders.Measures.SquareMetres("Floorspace built or upgraded.", Usual),
            Funders.Measures.Hectares("Land reclaimed.", Usual),
            Funders.Measures.UniquePeople,
        ],
        Rules:
        [
            new QuarterlyClaims("ERDF-01", "ERDF", Documents.JoiningUp("box on Moss Side/Hulme, from Audit Commission (1999), 000:853")),
            new NoAdvance("ERDF-02", "ERDF", Documents.NorthWest("ERDF, payment claims"), Severity.Refuse, exceptVoluntary: false),
            new RateCeiling("ERDF-03", "ERDF", Documents.NorthWest("ERDF, match funding"), ErdfTables.Ceiling),
            new PublicMatch(),
            new CapitalReceiptsForCapitalGrants(),
            new NilClaimReport("ERDF-10", "ERDF", Regions.NorthWest, Documents.NorthWest("ERDF, payment claims: a progress report is due even when no claim is made")),
            new DifferenceExplained(),
            new Decommitment("ERDF-12", "ERDF"),
            new AuditCertificate("ERDF-13", "ERDF", ErdfTables.Audit),
            new KeepRecords("ERDF-14", "ERDF", ErdfTables.Records),
            new PaymentAwaited(),
        ])
    {
        Schedules = ErdfSchedules.Of,
        Streams = ErdfStreams.Of(Source),
    };
}
