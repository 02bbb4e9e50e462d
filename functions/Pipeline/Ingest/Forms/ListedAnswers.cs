namespace FundingPipeline.Ingest;

/// <summary>The answers that the common form and the register list, by our sheet and heading.</summary>
public static class ListedAnswers
{
    public static readonly string[] PublicOrPrivate = ["Public", "Private"];
    public static readonly string[] YesOrNo = ["Yes", "No"];

    /// <summary>The only answers a cell may hold; none where it may hold anything.</summary>
    public static IReadOnlyList<string> Only(string sheet, string heading) => (sheet, heading) switch
    {
        ("Claim", "Claim type") => Words.Choices<ClaimType>(),
        ("Claim", "Figures") => Words.Choices<Figures>(),
        ("Outputs", "Figures") => Words.Choices<OutputFigures>(),
        ("Expenditure", "Kind") => Words.Choices<CostKind>(),
        ("Match", "Kind") => Words.Choices<MatchKind>(),
        ("Expenditure" or "Awards" or "Profile", "Capital or revenue") => Words.Choices<Nature>(),
        ("Awards", "Basis") => Words.Choices<Basis>(),
        ("Match", "Public or private") => PublicOrPrivate,
        ("Match", "European") => YesOrNo,
        _ => [],
    };

    /// <summary>What most people answer where any words will do.</summary>
    public static IReadOnlyList<string> Usual(string sheet, string heading) => (sheet, heading) switch
    {
        ("Projects", "Organisation type") => ["Local authority", "Voluntary", "Employment Service", "College", "Private"],
        ("Projects", "Nation") => ["England", "Scotland", "Wales", "Northern Ireland"],
        ("Apportionments", "Basis") => ["Hours", "Floor area", "Headcount", "Beneficiaries", "Other"],
        ("Receipts", "Kind") => ["Advance", "Claim", "Release", "Recovery"],
        ("Agreements", "Basis") => ["SLA", "Contract"],
        _ => [],
    };
}
