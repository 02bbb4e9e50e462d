using FundingPipeline.Ingest;

namespace FundingPipeline.Funders.Nrf;

/// <summary>The Neighbourhood Renewal Fund: a yearly allocation behind a gate, and a statement of use.</summary>
/// <remarks>It sets no output codes of its own, so every unit that another fund counts in may be a local indicator.</remarks>
public static class NrfTerms
{
    public static readonly Source Source = new("NRF", "Neighbourhood Renewal Fund", SourceKind.Fund, European: false, []);

    private static readonly Citation Local = Documents.Practice("local indicators; the fund sets no output codes");

    public static readonly Funder Funder = new(
        "Neighbourhood Renewal Fund", "nrf", [Source], ReportingCalendar.FinancialYear, Rhythm.Yearly, PaymentMode.FixedSum,
        [ClaimType.StatementOfUse, ClaimType.Nil],
        Measures:
        [
            new("count", Dimension.Count, "A local indicator, as the statement of use names it.", Local),
            Funders.Measures.People("People helped.", Local),
            Funders.Measures.Businesses("Businesses helped.", Local),
            new("weeks on programme", Dimension.PersonWeeks, "Weeks of a rolling programme.", Documents.PartnershipProgress("a six-week rolling programme, 002:449"), Divisible: true),
            Funders.Measures.TrainingWeeks("Weeks of training.", Local),
            Funders.Measures.BeneficiaryHours("Hours of training.", Local),
            Funders.Measures.FteJobs("Jobs, full-time equivalent.", Local),
            Funders.Measures.Qualifications("Qualifications gained.", Local),
            Funders.Measures.SquareMetres("Floorspace.", Local),
            Funders.Measures.UniquePeople,
        ],
        Rules:
        [
            new YearlyGate(),
            new AllocationNotExceeded(),
            new CarryOver(),
            new OtherTheme(),
            new StatementCoversOneYear(),
            new EnglandOnly("NRF-06", "NRF"),
            new PlaceListed("NRF-10", "Neighbourhood Renewal Fund", Documents.DevelopingPeople("to be spent on the most deprived wards, 001:222")),
            new NationalTotal(),
            new EightyEight(),
            new AllocationOverProjects(),
            new DeprivedArea(),
        ])
    {
        AllocatesByAuthority = true,
        Schedules = NrfSchedules.Of,
        Streams = NrfStreams.Of(Source),
    };
}
