using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile.Workings;
using NodaTime;

namespace FundingPipeline.Reconcile;

/// <summary>What one project gives one fund's return for one period.</summary>
/// <param name="Grant">Earned to the end of the period less earned before it.</param>
/// <param name="Due">What the claims ending in the period are owed.</param>
/// <param name="Bridges">This fund's figure against every other fund's of the same project and days.</param>
public sealed record Contribution(
    Funder Funder, NamedPeriod Period, Project Project,
    ImmutableArray<Entry> Entries, ImmutableArray<OutputEntry> Outputs, ImmutableArray<UnitEntry> Units, ImmutableArray<ClaimEntry> Claims,
    Money Grant, Money Due, ImmutableArray<Bridge> Bridges, ImmutableArray<Finding> Findings, ImmutableArray<Assumption> Assumptions)
{
    /// <summary>Who ran the fund on the period's last day, for each award of it here.</summary>
    public ImmutableArray<Administered> Administered { get; init; } = [];

    /// <summary>What the register says of this project and this fund.</summary>
    public Register Register { get; init; } = Register.Empty;

    /// <summary>What the fund's earlier periods took from this project, heading by heading.</summary>
    public ImmutableArray<EarlierSpend> Earlier { get; init; } = [];

    /// <summary>What fell due and was received to the end of the period.</summary>
    public ImmutableArray<Movement> Account { get; init; } = [];

    /// <summary>What its figures were worked out from, each after all that it is made of.</summary>
    public ImmutableArray<Worked> Workings { get; init; } = [];

    /// <summary>What this return takes over from certified ones that no longer hold; the lines of it are entries here.</summary>
    public ImmutableArray<Carried> Carried { get; init; } = [];

    /// <summary>Accepted eligible cost, adjustments included.</summary>
    public Money Expenditure => Entries.Where(entry => entry.Fate == Fate.Accepted).Total(entry => entry.Eligible);

    /// <summary>The part of it that changes earlier lines.</summary>
    public Money Adjustment => Entries.Where(entry => entry is { Fate: Fate.Accepted, IsAdjustment: true }).Total(entry => entry.Eligible);
}

/// <summary>One line of expenditure, or the part of it that falls in the period.</summary>
/// <param name="Days">The day, or the days of the part.</param>
/// <param name="Apportioned">Whether it is a part cut by days; <see cref="Method"/> then says how.</param>
/// <param name="Reason">Why a line changes an earlier one.</param>
public sealed record Entry(
    ClaimId Claim, int Version, CostLine Line, ClaimPeriod Days, bool Apportioned, Fate Fate,
    Money Eligible, Money Claimed, ImmutableArray<MatchShare> Match, Money IncomeApplied, bool IsAdjustment, string Reason)
{
    /// <summary>The row of the register that takes the line; null when none does.</summary>
    public Award? Award { get; init; }

    /// <summary>The certified line that this is the difference to; null for a line of the period itself.</summary>
    public Restated? Restates { get; init; }

    public string Method => Apportioned ? $"by days: {Days.Length} of {Line.Period!.Length}" : "";
}

/// <summary>One output as claimed, and what it is worth in the fund's own unit, if that can be said.</summary>
/// <param name="Native">As claimed; null when the unit or figure is unknown, and a finding says so.</param>
/// <param name="Derived">In the fund's own unit where the claim used another; never in place of the native figure.</param>
/// <param name="Factor">Hours per week used, with its source.</param>
public sealed record OutputEntry(
    ClaimId Claim, int Version, ClaimRow Line, string Code, string Output, OutputFigures Figures, ClaimPeriod Days, Fate Fate,
    Quantity? Native, Quantity? Derived, decimal? Factor, string FactorSource, decimal? Forecast, string Group)
{
    /// <summary>How a part was cut by days; empty for a whole figure.</summary>
    public string Method { get; init; } = "";

    public bool Apportioned => Method.Length > 0;
}

/// <summary>One unit-cost row.</summary>
public sealed record UnitEntry(ClaimId Claim, int Version, UnitCostLine Line, ClaimPeriod Days, Fate Fate, Money Amount)
{
    /// <summary>The certified row that this is the difference to; null for a row of the period itself.</summary>
    public Restated? Restates { get; init; }

    /// <summary>Why it is.</summary>
    public string Reason { get; init; } = "";
}

/// <summary>One claim that ends in the period, as the cover of a return lists it.</summary>
public sealed record ClaimEntry(ClaimId Id, Claim Claim, ClaimStatus Status, ClaimMoney Money, Position? Position);

/// <summary>Why this fund's figure for a project differs from another fund's for the same days, cause by cause.</summary>
/// <param name="Theirs">The other fund's eligible cost in the days.</param>
/// <param name="Ours">This fund's.</param>
/// <param name="Steps">Theirs + every step = ours.</param>
public sealed record Bridge(Source Other, Money Theirs, ImmutableArray<BridgeStep> Steps, Money Ours)
{
    /// <summary>The costs behind it, as far as this fund may see them.</summary>
    public ImmutableArray<BridgeCost> Costs { get; init; } = [];
}

/// <summary>Costs that a bridge rests on: one that both funds have, several alike, or all that the other fund was not shown.</summary>
/// <param name="Cause">Why they differ; null where they do not.</param>
/// <param name="Reference">The transaction, where it is one and both have it.</param>
/// <param name="Day">Its last day.</param>
/// <param name="At">The cells of this fund's own claim; null for costs that were not presented to it, of which it learns one total.</param>
public sealed record BridgeCost(BridgeCause? Cause, string Reference, LocalDate? Day, Money Theirs, Money Ours, CellGroup? At)
{
    public Money Moved => Ours - Theirs;
}

/// <summary>One cause and what it moves.</summary>
public sealed record BridgeStep(BridgeCause Cause, Money Amount);

/// <summary>The causes, in the order in which a difference is given to the first that explains it.</summary>
public enum BridgeCause
{
    NotEligible,
    NotPresented,
    InKind,
    GoverningBasis,
    Adjustments,
    Dates,
    Units,
}

/// <summary>A figure nobody has confirmed that this return used: printed on it, with its source.</summary>
public sealed record Assumption(string What, string Value, Citation Source);
