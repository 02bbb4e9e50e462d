using System.Collections.Immutable;
using FundingPipeline.Funders;
using NodaTime;

namespace FundingPipeline.Ingest;

/// <summary>What the programme office knows of its projects: awards, match, budgets, decisions, agreements, all dated.</summary>
/// <remarks>Several register files make one register, project by project.</remarks>
public sealed record Register
{
    public static readonly Register Empty = new();

    /// <summary>Projects, in capitals, of which registers of equal version say different things.</summary>
    public ImmutableHashSet<string> Disputed { get; init; } = [];

    public ImmutableArray<Project> Projects { get; init; } = [];

    public ImmutableArray<Award> Awards { get; init; } = [];

    public ImmutableArray<ProfileRow> Profile { get; init; } = [];

    public ImmutableArray<MatchOffer> Match { get; init; } = [];

    public ImmutableArray<Budget> Budgets { get; init; } = [];

    public ImmutableArray<Apportionment> Apportionments { get; init; } = [];

    public ImmutableArray<Decision> Decisions { get; init; } = [];

    public ImmutableArray<Receipt> Receipts { get; init; } = [];

    public ImmutableArray<Factor> Factors { get; init; } = [];

    public ImmutableArray<Agreement> Agreements { get; init; } = [];

    public ImmutableArray<Place> Places { get; init; } = [];

    public ImmutableArray<Price> Prices { get; init; } = [];

    public ImmutableArray<Accreditation> Accreditation { get; init; } = [];

    public ImmutableArray<TermOverride> Terms { get; init; } = [];

    public ImmutableArray<CalendarRow> Calendars { get; init; } = [];

    public ImmutableArray<Answer> Answers { get; init; } = [];

    public Project? Find(string reference) => ByReference.Of(Projects)[reference].FirstOrDefault();

    private static readonly SortedTable<Project, ILookup<string, Project>> ByReference =
        new(projects => projects.ToLookup(project => project.Reference, StringComparer.OrdinalIgnoreCase));
}

/// <summary>One register workbook, read: its version orders it among others that name the same project.</summary>
public sealed record RegisterFile(SourceFile File, int Version, Register Says);

/// <summary>One row of a register, and where it stands.</summary>
public abstract record RegisterRow
{
    public required RowRef At { get; init; }
}

/// <summary>A row that holds on some days; without a first or a last day it holds on all before or after.</summary>
public abstract record DatedRow : RegisterRow
{
    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }

    public bool Covers(LocalDate day) => (From is null || From <= day) && (To is null || day <= To);
}

public sealed record Project : RegisterRow
{
    public required string Reference { get; init; }

    public string Name { get; init; } = "";

    public string AccountableBody { get; init; } = "";

    /// <summary>Local authority, Voluntary, Employment Service, College, Private...: who may have an advance follows it.</summary>
    public string OrganisationType { get; init; } = "";

    public string Nation { get; init; } = "";

    public string Region { get; init; } = "";

    public string Authority { get; init; } = "";

    public LocalDate? Start { get; init; }

    public LocalDate? End { get; init; }

    public LocalDate? LeadInUntil { get; init; }
}

/// <summary>The date that governs in which period a cost belongs.</summary>
public enum Basis
{
    /// <summary>The day the money left the account.</summary>
    Defrayed,

    /// <summary>The day the cost was incurred.</summary>
    Incurred,
}

/// <summary>One row of an award: what one source gives one project, for which costs, between which days, on what terms.</summary>
public sealed record Award : DatedRow
{
    public required string Project { get; init; }

    public required Source Source { get; init; }

    public string Programme { get; init; } = "";

    public string Route { get; init; } = "";

    public string Purpose { get; init; } = "";

    /// <summary>Blank = any heading.</summary>
    public string CostHeading { get; init; } = "";

    /// <summary>Null = capital and revenue alike.</summary>
    public Nature? Nature { get; init; }

    public Basis Basis { get; init; }

    public Money? Amount { get; init; }

    /// <summary>Intervention rate as a share of one: 0.45.</summary>
    public decimal? Rate { get; init; }

    /// <summary>Largest advance as a share of the award: 0.5. Null = the fund's own terms.</summary>
    public decimal? AdvanceLimit { get; init; }

    /// <summary>Share of the award kept until closure: 0.2. Null = the fund's own terms.</summary>
    public decimal? HeldBack { get; init; }

    /// <summary>Least public match as a share of eligible cost. Null = the fund's own terms.</summary>
    public decimal? PublicMatch { get; init; }

    public string CommittedIn { get; init; } = "";

    public string OfferLetter { get; init; } = "";
}
