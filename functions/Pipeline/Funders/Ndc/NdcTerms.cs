using FundingPipeline.Funders.Schedules;
using FundingPipeline.Ingest;

namespace FundingPipeline.Funders.Ndc;

/// <summary>New Deal for Communities: an area grant to a partnership, in financial-year quarters. It is not a New Deal strand.</summary>
public static class NdcTerms
{
    public static readonly Source Source = new("NDC", "New Deal for Communities", SourceKind.Fund, European: false, []);

    private static readonly Citation London = new("Hansard, 21 May 2007, Government Office for London", "New Deal for Communities payments", Evidence.ConfirmedRegional);
    private static readonly Citation Usual = Documents.Practice("New Deal for Communities standard outputs");

    private static readonly DatedTable<decimal> Administration = new("Administration share",
        [new(0.10m, InForce.Always, new("Hansard written answer, 24 March 2003", "administration of New Deal for Communities", Evidence.Confirmed))])
    { InWords = Percentages.Percent };

    public static readonly Funder Funder = new(
        "New Deal for Communities", "ndc", [Source], ReportingCalendar.FinancialYear, Rhythm.Quarterly, PaymentMode.FixedSum,
        [ClaimType.Quarterly, ClaimType.Final, ClaimType.Nil],
        Measures:
        [
            Funders.Measures.TrainingWeeks("Person-weeks of job-related training.", Usual),
            Funders.Measures.FteJobs("Jobs created or safeguarded, full-time equivalent.", Usual),
            Funders.Measures.People("People helped.", Usual),
            Funders.Measures.Businesses("Businesses helped or started.", Usual),
            Funders.Measures.UniquePeople,
        ],
        Rules:
        [
            new QuarterlyClaims("NDC-01", "New Deal for Communities", London),
            new NoAdvance("NDC-02", "New Deal for Communities", London, Severity.Query, exceptVoluntary: false),
            new EmploymentServiceStaff("NDC-03", "New Deal for Communities"),
            new AdministrationShare("NDC-04", "New Deal for Communities", Administration),
            new EnglandOnly("NDC-05", "New Deal for Communities"),
            new ProfileExceeded("NDC-06", "New Deal for Communities"),
            new PlaceListed("NDC-10", "New Deal for Communities"),
            new OutputsAfterLeadIn("NDC-11", "New Deal for Communities"),
            new GroupBreakdown(),
        ])
    {
        Schedules = parts => AreaGrant.Of(parts, Administration),
        Streams = NdcStreams.Of(Source),
    };
}
