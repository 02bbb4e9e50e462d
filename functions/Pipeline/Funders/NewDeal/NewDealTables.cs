namespace FundingPipeline.Funders.NewDeal;

/// <summary>The figures of the New Deals' terms, each with its days and source.</summary>
public static class NewDealTables
{
    private static readonly Citation Handbook = new("New Deal Handbook (2000)", "chapter 6, the employment option", Evidence.Confirmed);

    /// <summary>Pounds a week that an employer may have.</summary>
    public static readonly DatedTable<decimal> WeeklySubsidy = new("Employer subsidy a week", [new(60m, InForce.Always, Handbook)]) { InWords = pounds => $"£{pounds:0.00}" };

    /// <summary>Weeks for which an employer may have it.</summary>
    public static readonly DatedTable<decimal> SubsidyWeeks = new("Employer subsidy weeks", [new(26m, InForce.Always, Handbook)]) { InWords = weeks => $"{weeks:0.###} weeks" };

    private static readonly Citation Strands = Documents.DevelopingPeople("table of New Deals, 001:267-268");
    private static readonly Citation Weeks = new("New Deal Handbook (2000)", "chapters 1, 6 and 7, options of 26 and of 52 weeks", Evidence.Confirmed);
    private static readonly Citation Gateway = new("Education and Employment Committee, 2001", "a Gateway of up to four months; that four months are 18 weeks is ours", Evidence.Assumed);
    private static readonly Citation Intensive = new("New Deal 25 Plus background paper", "Intensive Activity Period of 13 weeks, extended to 26", Evidence.Confirmed);

    /// <summary>Who may be on a strand. The programme column holds the strand's code; New Deal 25 Plus is printed both "25-29" and "25 or over", and the second is used.</summary>
    public static readonly DatedTable<StrandTerms> Strand = new("Strand eligibility",
    [
        new(new(18, 24, MonthsUnemployed: 6, HoursBelow: null), InForce.Always, Strands, "NDYP"),
        new(new(25, null, MonthsUnemployed: 18, HoursBelow: null), InForce.Always, Documents.JoiningUp("New Deal pilot for clients aged 25 and over, 000:862") with { Evidence = Evidence.Conflicting }, "ND25+") { Reading = "25 and over" },
        new(new(25, 29, MonthsUnemployed: 18, HoursBelow: null), InForce.Always, Documents.DevelopingPeople("aged 25-29, 001:267") with { Evidence = Evidence.Conflicting }, "ND25+") { Reading = "25 to 29" },
        new(new(null, null, MonthsUnemployed: null, HoursBelow: 16), InForce.Always, Strands, "NDLP"),
        new(new(50, null, MonthsUnemployed: null, HoursBelow: null), InForce.Always, Strands, "ND50+"),
        new(new(18, 24, MonthsUnemployed: null, HoursBelow: null), InForce.Always, Strands, "NDP"),
    ])
    { InWords = terms => $"{terms}" };

    /// <summary>Weeks at most on each part of the programme. The programme column holds the words by which an element is known.</summary>
    public static readonly DatedTable<decimal> LongestWeeks = new("Longest weeks",
    [
        new(26, InForce.Always, Weeks, "Employment option"),
        new(26, InForce.Always, Weeks, "Voluntary sector"),
        new(26, InForce.Always, Weeks, "Environment task force"),
        new(26, InForce.Always, Weeks, "Environmental task force"),
        new(52, InForce.Always, Weeks, "Full-time education and training"),
        new(18, InForce.Always, Gateway, "Gateway"),
        new(26, InForce.Always, Intensive, "Intensive activity period"),
    ])
    { InWords = weeks => $"{weeks:0.###} weeks", TakesFigure = false };

    /// <summary>Weeks that a job must be held, counted from the day that the contract names.</summary>
    public static readonly DatedTable<decimal> SustainedWeeks = new("Weeks of a sustained job",
    [
        new(13, InForce.Always, Documents.DevelopingPeople("in work 13 weeks after leaving, 001:652-654")),
    ])
    { InWords = weeks => $"{weeks:0.###} weeks" };

    /// <summary>Hours a week that a Gateway offers.</summary>
    public static readonly DatedTable<HoursAWeek> GatewayHours = new("Gateway hours a week",
    [
        new(new(15, 30), InForce.Always, Documents.DevelopingPeople("box on a Gateway centre, 001:583")),
    ]);

    /// <summary>Hours a week beyond which training puts a client's Jobseeker's Allowance at risk.</summary>
    public static readonly DatedTable<decimal> AllowanceHours = new("Jobseeker's Allowance hours",
    [
        new(16, InForce.Always, Documents.DevelopingPeople("a maximum of 16 hours, 001:866")),
    ])
    { InWords = hours => $"{hours:0.###} hours a week" };
}

/// <summary>Whom a strand takes: ages from and to, both counted, months out of work at least, hours of work below.</summary>
public readonly record struct StrandTerms(int? From, int? To, int? MonthsUnemployed, int? HoursBelow)
{
    public override string ToString() => string.Join(", ", new[]
    {
        From is null ? null : To is null ? $"aged {From} and over" : $"aged {From} to {To}",
        MonthsUnemployed is null ? null : $"{MonthsUnemployed} months out of work",
        HoursBelow is null ? null : $"working less than {HoursBelow} hours",
    }.OfType<string>());
}

/// <summary>A range of hours, both ends counted.</summary>
public readonly record struct HoursAWeek(int Least, int Most)
{
    public override string ToString() => $"{Least} to {Most}";
}
