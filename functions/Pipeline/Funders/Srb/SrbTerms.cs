using FundingPipeline.Funders.Schedules;
using FundingPipeline.Ingest;

namespace FundingPipeline.Funders.Srb;

/// <summary>The Single Regeneration Budget: financial-year quarters, fixed sums, training weeks.</summary>
public static class SrbTerms
{
    public static readonly Source Source = new("SRB", "Single Regeneration Budget", SourceKind.Fund, European: false, ["SRB Challenge Fund"]);

    private static readonly Citation Codes = Documents.Practice("SRB output codes; they changed between rounds");

    private static readonly DatedTable<decimal> Administration = new("Administration share",
        [new(0.05m, InForce.Always, Documents.Practice("SRB administration commonly capped at 5%"))])
    { InWords = Percentages.Percent };

    public static readonly Funder Funder = new(
        "Single Regeneration Budget", "srb", [Source], ReportingCalendar.FinancialYear, Rhythm.Quarterly, PaymentMode.FixedSum,
        [ClaimType.Quarterly, ClaimType.Final, ClaimType.Nil],
        Measures:
        [
            Funders.Measures.TrainingWeeks("1E: weeks of training, one for each person and week.", Documents.JoiningUp("000:853")),
            Funders.Measures.FteJobs("1A(i) created, 1A(ii) safeguarded, full-time equivalent.", Codes),
            new("construction weeks", Dimension.PersonWeeks, "1A(iii): person-weeks of construction jobs.", Codes, Divisible: true),
            Funders.Measures.People("1B pupils, 1C trained and qualified, 1D residents, 1F(i) into jobs, 1F(ii) formerly unemployed, 1G into self-employment, 1H, 1J.", Codes),
            Funders.Measures.Businesses("2A: new businesses; 2C: surviving at 52 and 78 weeks.", Codes),
            Funders.Measures.SquareMetres("2B: floorspace.", Codes),
            Funders.Measures.Hectares("6: land improved.", Codes),
            new("groups", Dimension.Count, "8A: voluntary and community groups supported.", Codes),
            Funders.Measures.Pounds("Private and other public money levered in.", Codes),
            Funders.Measures.UniquePeople,
        ],
        Rules:
        [
            new QuarterlyClaims("SRB-01", "SRB", Documents.JoiningUp("box on Moss Side/Hulme, from Audit Commission (1999), 000:853")),
            new NoAdvance("SRB-02", "SRB", Documents.Practice("an SRB accountable body claims in arrears and may forward-fund voluntary projects"), Severity.Query, exceptVoluntary: true),
            new EmploymentServiceStaff("SRB-03", "SRB"),
            new AdministrationShare("SRB-04", "SRB", Administration),
            new EnglandOnly("SRB-05", "SRB"),
            new ProfileExceeded("SRB-06", "SRB"),
            new PlaceListed("SRB-10", "SRB"),
            new OutputsAfterLeadIn("SRB-11", "SRB"),
            new OutputCode(),
            new AimNamed(),
        ])
    {
        KeepsCapitalApart = true,
        Schedules = parts => AreaGrant.Of(parts, Administration),
        Streams = SrbStreams.Of(Source),
    };
}
