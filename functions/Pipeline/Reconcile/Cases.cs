using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Funders.Joint;
using FundingPipeline.Ingest;
using FundingPipeline.Normalise;
using NodaTime;

namespace FundingPipeline.Reconcile;

/// <summary>One claim, with everything a rule may ask about it.</summary>
/// <param name="Awards">The register's rows for this claim's fund, programme and project, in register order.</param>
/// <param name="Siblings">Every current claim on the same award, this one included, in order of period and number.</param>
public sealed record ClaimCase(Claim Claim, Funder Funder, Project Project, ImmutableArray<Award> Awards, Register Register, ImmutableArray<Claim> Siblings) : ICase
{
    public LocalDate RuledOn => Claim.Cover.Period.Last;

    public string Key => $"{Claim.Id}";

    /// <summary>Everything awarded by this fund under this programme to this project; null when no row states an amount.</summary>
    public Money? Awarded => Awards.Any(award => award.Amount is not null) ? Awards.Total(award => award.Amount ?? Money.Zero) : null;

    public string Region => Project.Region;

    public string Route => Awards.Select(award => award.Route).FirstOrDefault(route => route.Length > 0) ?? "";

    /// <summary>The ledger that the claim's references belong to.</summary>
    public string Ledger { get; } = (Claim.Cover.Ledger is { Length: > 0 } ledger ? ledger : Project.AccountableBody).Trim().ToUpperInvariant();

    /// <summary>Lines of the award as corrections name them: claim 1's line 7 is 1/7.</summary>
    public IEnumerable<CostLine> LinesNamed(string name) => ByName.Of(Siblings)[name];

    /// <summary>The lines of an award, sorted by name once for all of its claims.</summary>
    private static readonly SortedTable<Claim, ILookup<string, CostLine>> ByName = new(Named);

    private static ILookup<string, CostLine> Named(Claim[] siblings) => siblings
        .SelectMany(claim => claim.Costs.Select(line => (Name: $"{claim.Id.Number.Trim()}/{line.Line.Trim()}", Line: line)))
        .ToLookup(line => line.Name, line => line.Line, StringComparer.OrdinalIgnoreCase);
}

/// <summary>One line of expenditure, with the award row that takes it, if any does, and when it belongs on that award's basis.</summary>
public sealed record LineCase(ClaimCase In, CostLine Line, Award? Award, Timing? When) : ICase
{
    /// <summary>This line's part of what the fund has since disallowed of its claim.</summary>
    public Money Disallowed { get; init; }

    /// <summary>What is claimed here and not disallowed.</summary>
    public Money ClaimedNet => (Line.Claimed ?? Money.Zero) - Disallowed;

    public LocalDate RuledOn => When?.Last ?? In.RuledOn;

    public string Key => $"{In.Key}|{Line.Line}";

    public Source Fund => In.Claim.Id.Fund;

    /// <summary>Capital or revenue: as the line says or else as the award does; null when neither says.</summary>
    public Nature? Nature => AwardRow.NatureOf(Line, In.Awards);

    /// <summary>The transaction this line cites: the same in every claim that cites it.</summary>
    public CostKey Cost { get; } = new(In.Ledger, Line.LedgerReference);

    /// <summary>One transaction, or the line alone where the claim gives no reference to know it by.</summary>
    internal CitedCost Cited => Cost.Reference.Length > 0 ? new(Cost, "") : new(default, Key);
}

/// <summary>What is one cost: a transaction, or a line that cites none.</summary>
internal readonly record struct CitedCost(CostKey Cost, string Line)
{
    public override int GetHashCode() => Line.Length > 0 ? Line.GetHashCode(StringComparison.Ordinal) : Cost.GetHashCode();
}

/// <summary>One transaction in one body's ledger. Case and outer spaces do not tell two apart.</summary>
public readonly record struct CostKey
{
    public CostKey(string ledger, string reference) => (Ledger, Reference) = (ledger.Trim().ToUpperInvariant(), reference.Trim().ToUpperInvariant());

    public string Ledger { get; }

    public string Reference { get; }

    /// <summary>By the reference alone: nearly all that are compared are of one ledger.</summary>
    public override int GetHashCode() => Reference.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => $"{Ledger} {Reference}";
}

/// <summary>One output row.</summary>
public sealed record OutputCase(ClaimCase In, OutputLine Line) : ICase
{
    public LocalDate RuledOn => Line.Period?.Last ?? In.RuledOn;

    public string Key => $"{In.Key}|{Line.At.Layout.Sheet} {Line.Line}";
}

/// <summary>One outcome row.</summary>
public sealed record OutcomeCase(ClaimCase In, OutcomeLine Line) : ICase
{
    public LocalDate RuledOn => Line.Date ?? In.RuledOn;

    public string Key => $"{In.Key}|{Line.At.Layout.Sheet} {Line.Line}";
}

/// <summary>One unit-cost row: a person's weeks or outcome at a contract price.</summary>
public sealed record UnitCostCase(ClaimCase In, UnitCostLine Line) : ICase
{
    public LocalDate RuledOn => Line.To ?? In.RuledOn;

    public string Key => $"{In.Key}|{Line.At.Layout.Sheet} {Line.Line}";
}

/// <summary>Where an award stands after one of its claims: the figures that limits bind.</summary>
/// <param name="In">The claim.</param>
/// <param name="Before">Claims on the award before this one that stand.</param>
/// <param name="ClaimedToDate">What the claimant asks for from the start to this claim, refused and queried rows left out.</param>
/// <param name="ClaimedBefore">The same to the claim before it.</param>
/// <param name="EligibleToDate">Eligible cost from the start to this claim, refused and queried rows left out.</param>
/// <param name="IncomeToDate">Income from the start to this claim.</param>
/// <param name="Rate">The award's rate, when it pays one.</param>
/// <param name="AboveRows">What this claim adds above the award's rows for its headings.</param>
public sealed record AwardCase(
    ClaimCase In, ImmutableArray<Claim> Before, Money ClaimedToDate, Money ClaimedBefore, Money EligibleToDate, Money IncomeToDate, decimal? Rate, Money AboveRows = default) : ICase
{
    public LocalDate RuledOn => In.RuledOn;

    public string Key => In.Key;
}

/// <summary>One award's claims, in order, seen from a day.</summary>
/// <param name="Claims">The claims.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Due">What each claim's file is owed; nothing where it is left out.</param>
public sealed record CycleCase(ImmutableArray<ClaimCase> Claims, LocalDate AsOf, IReadOnlyDictionary<string, Money>? Due = null) : ICase
{
    public Money DueOn(ClaimCase claim) => Due?.GetValueOrDefault(claim.Claim.File.Sha256) ?? Money.Zero;

    public LocalDate RuledOn => AsOf;

    public string Key => $"{Claims[0].Claim.Id.Fund.Code}/{Claims[0].Claim.Id.Programme}/{Claims[0].Project.Reference}";
}

/// <summary>A whole project across all its funders: the claims that stand, and their lines, less whatever earlier rules took out.</summary>
/// <param name="Elsewhere">Lines of other projects that cite the same transactions.</param>
/// <param name="OutcomesElsewhere">Outcomes that other projects claim for the same persons.</param>
public sealed record ProjectCase(
    Project Project, Register Register, ImmutableArray<ClaimCase> Claims, ImmutableArray<LineCase> Lines, ImmutableArray<OutcomeCase> Outcomes,
    ImmutableArray<LineCase> Elsewhere, ImmutableArray<OutcomeCase> OutcomesElsewhere) : ICase
{
    public LocalDate RuledOn => Claims.Select(claim => claim.RuledOn).DefaultIfEmpty(InForce.Always.From).Max();

    public string Key => Project.Reference;

    /// <summary>Sorts the lines here and elsewhere by the transaction that they cite, in the order in which they first do.</summary>
    public ILookup<CostKey, LineCase> ByCost() => Lines.Concat(Elsewhere).Where(line => line.Cost.Reference.Length > 0).ToLookup(line => line.Cost);

    /// <summary>What the claims say that other funds pay, worked out once for all rules that ask while the same lines stand.</summary>
    internal ImmutableArray<AssertedMatch> Asserted => asserted.Of(Lines, _ => AssertedMatch.Of(this));

    private readonly Kept<ImmutableArray<LineCase>, ImmutableArray<AssertedMatch>> asserted = new();
}

/// <summary>The whole programme: what rules over all projects look at of each.</summary>
public sealed record ProgrammeCase(Register Register, ImmutableArray<AmongAll> Projects) : ICase
{
    public LocalDate RuledOn => Projects.SelectMany(project => project.Claims).Select(claim => claim.RuledOn).DefaultIfEmpty(InForce.Always.From).Max();

    public string Key => "programme";
}
