using FundingPipeline.Ingest;

namespace FundingPipeline.Funders.NewDeal;

/// <summary>The welfare-to-work New Deals: contracts at unit prices that follow the client, in an operating year.</summary>
/// <remarks>New Deal for Communities is a different thing, with a folder of its own. A bare "New Deal" is nobody's name.</remarks>
public static class NewDealTerms
{
    public static readonly Source YoungPeople = new("NDYP", "New Deal for Young People", SourceKind.Fund, European: false, ["New Deal 18-24", "New Deal 18 to 24"]);
    public static readonly Source TwentyFivePlus = new("ND25+", "New Deal 25 Plus", SourceKind.Fund, European: false, ["New Deal 25+", "ND25 Plus"]);
    public static readonly Source FiftyPlus = new("ND50+", "New Deal 50 Plus", SourceKind.Fund, European: false, ["New Deal 50+", "ND50 Plus"]);
    public static readonly Source LoneParents = new("NDLP", "New Deal for Lone Parents", SourceKind.Fund, European: false, []);
    public static readonly Source DisabledPeople = new("NDDP", "New Deal for Disabled People", SourceKind.Fund, European: false, []);
    public static readonly Source Partners = new("NDP", "New Deal for Partners", SourceKind.Fund, European: false, []);

    /// <summary>The month its operating year opens. Nobody states it; April is assumed.</summary>
    public const int OperatingYearOpens = 4;

    private static readonly Citation Usual = Documents.Practice("New Deal contract measures");

    public static readonly Funder Funder = new(
        "New Deal", "new-deal", [YoungPeople, TwentyFivePlus, FiftyPlus, LoneParents, DisabledPeople, Partners],
        ReportingCalendar.OperatingYear(OperatingYearOpens), Rhythm.Quarterly, PaymentMode.UnitCost,
        [ClaimType.UnitCost, ClaimType.Advance, ClaimType.Final, ClaimType.Nil],
        Measures:
        [
            Funders.Measures.Starts("Starts on a strand. A person may start more than once, so starts are not people.", new("Hansard written answer, 1 April 2004", "starts and participants", Evidence.Confirmed)),
            new("weeks on programme", Dimension.PersonWeeks, "Weeks that clients were on the programme, Gateway and options.", Usual, Divisible: true),
            Funders.Measures.TrainingWeeks("Weeks of training in a Gateway or on an option.", Usual),
            new("outcomes", Dimension.Count, "Outcomes the contract pays for.", Usual),
            new("sustained jobs", Dimension.Posts, "Jobs held for 13 weeks after leaving.", Documents.DevelopingPeople("on shared outcomes, 001:652-654")),
            Funders.Measures.Qualifications("Qualifications gained.", Usual),
            Funders.Measures.People("Clients, each once.", Usual),
            Funders.Measures.UniquePeople,
        ],
        Rules:
        [
            new NoAdvance("ND-01", "New Deal", Documents.JoiningUp("New Deal 25+ pilot, 000:870"), Severity.Refuse, exceptVoluntary: true),
            new ContractPrice(),
            new UnitsTimesPrice(),
            new PaidInArrears(),
            new NoExpenditureClaim(),
            new EmployerSubsidy(),
            new GatewayHours(),
            new UnitClaimedTwice(),
            new StrandEligibility(),
            new LongestWeeks(),
            new SustainedJob(),
            new InEmploymentZone(),
            new ReplacedOption(),
            new AllowanceHours(),
        ])
    {
        Schedules = NewDealSchedules.Of,
        Streams = NewDealStreams.Of(YoungPeople, TwentyFivePlus, FiftyPlus, LoneParents, DisabledPeople, Partners),
        Assumes = [new("Operating year", "opens in April", new("Developing people - regenerating place (Joseph Rowntree Foundation, July 2003)", "an operating year whose first month is not stated, 001:814", Evidence.Assumed))],
    };
}
