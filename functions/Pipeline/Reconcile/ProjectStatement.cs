using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using NodaTime;

namespace FundingPipeline.Reconcile;

/// <summary>What became of a row. Every row read has exactly one fate.</summary>
public enum Fate
{
    Accepted,
    Queried,
    Refused,
}

/// <summary>One project, all its funders reconciled: what each claimed, what each cost is paid by, where they disagree, and what each fund's return takes from it.</summary>
public sealed record ProjectStatement(
    Project Project,
    ImmutableArray<JudgedClaim> Claims,
    ImmutableArray<MatrixRow> Matrix,
    ImmutableArray<PeriodRow> Periods,
    ImmutableArray<CashMonth> Cash,
    ImmutableArray<OutcomeCount> Outcomes,
    ImmutableArray<Contribution> Contributions,
    ImmutableArray<Finding> Findings)
{
    /// <summary>Each award's claims and receipts set against one another.</summary>
    public ImmutableArray<AwardBalance> Balances { get; init; } = [];

    /// <summary>Every accepted line of the claims that count now: where and on what it was spent.</summary>
    public ImmutableArray<SpendRow> Spend { get; init; } = [];
}

/// <summary>One claim that stands, was refused, or gave way to a later version.</summary>
/// <param name="Position">Where its award stood after it; null for a claim that was refused or superseded.</param>
public sealed record JudgedClaim(
    Claim Claim, Funder Funder, ClaimStatus Status, ImmutableArray<JudgedRow> Rows, ImmutableArray<Finding> Findings, Position? Position, ClaimMoney Money)
{
    /// <summary>A claim that stands may have lost a row, or the part of its money above a limit.</summary>
    public bool IsInPart => Status == ClaimStatus.Accepted && (Rows.Any(row => row.Fate != Fate.Accepted) || Money.Claimed != Money.Accepted);

    /// <summary>The return that lists it, as its file is called.</summary>
    public string OnReturn => $"{Funder.Slug}/{Funder.PeriodOf(Claim.Cover.ListedOn).Slug}";
}

public enum ClaimStatus
{
    Accepted,
    Queried,
    Refused,

    /// <summary>A later accepted version of the same claim stands in its place.</summary>
    Superseded,
}

/// <summary>One row's fate and the grant it asks for.</summary>
public readonly record struct JudgedRow(ClaimRow Row, Fate Fate, Money Claimed);

/// <summary>What a claim asks for, and what became of it: claimed = accepted + queried + refused.</summary>
public readonly record struct ClaimMoney(Money Accepted, Money Queried, Money Refused)
{
    public Money Claimed => Accepted + Queried + Refused;

    public static ClaimMoney operator +(ClaimMoney a, ClaimMoney b) =>
        new(a.Accepted + b.Accepted, a.Queried + b.Queried, a.Refused + b.Refused);
}

/// <summary>Where an award stands after one of its claims.</summary>
/// <param name="EarnedToDate">What the award's terms give on accepted totals to date, within the award.</param>
/// <param name="Ceiling">What may be paid before closure; null when all of it may.</param>
/// <param name="Held">Earned, but kept until closure.</param>
/// <param name="RequestedBefore">Everything requested by earlier claims, an advance included.</param>
/// <param name="Excess">Claimed above a limit, and so not due.</param>
/// <param name="Due">What this claim is owed now.</param>
/// <param name="Rate">The award's one rate; null when it pays none, or several.</param>
public sealed record Position(
    Money EligibleToDate, Money IncomeToDate, Money EarnedToDate, Money? Awarded, Money? Ceiling, Money Held, Money RequestedBefore, Money Excess, Money Due, decimal? Rate = null)
{
    /// <summary>The part of what this claim is owed that is asked for ahead of spending.</summary>
    public Money Advance { get; init; }
}

/// <summary>One transaction, and what every source pays of it.</summary>
/// <param name="Day">The day it was paid; null when it is spread over a period.</param>
/// <param name="Cost">The lowest cost any claim gives it.</param>
public sealed record MatrixRow(CostKey Key, string Description, LocalDate? Day, Money Cost, ImmutableArray<MatrixCell> Cells)
{
    /// <summary>Every line that cites it.</summary>
    public ImmutableArray<LineCase> Lines { get; init; } = [];

    public Money Funded => Cells.Total(cell => cell.Counted);

    public Money Unfunded => Cost - Funded;
}

/// <summary>One source's part of one transaction.</summary>
/// <param name="Disallowed">What that source has disallowed of it.</param>
/// <param name="Claimed">What was claimed from that source and not disallowed; null when it takes no claims or none cites this cost.</param>
/// <param name="Asserted">What the other claims say that source pays; null when none says anything.</param>
public sealed record MatrixCell(Source Source, Money? Claimed, Money? Asserted, Money Disallowed = default)
{
    /// <summary>The part that counts once: what was claimed or, where nothing was, what is asserted.</summary>
    public Money Counted => Claimed ?? Asserted ?? Money.Zero;

    /// <summary>Asserted less claimed, where both are known.</summary>
    public Money? Difference => Claimed is { } claimed && Asserted is { } asserted ? asserted - claimed : null;
}

/// <summary>One fund's accepted money on one project in one quarter, under both calendars' names.</summary>
public sealed record PeriodRow(Source Source, ClaimPeriod Days, string CalendarName, string FinancialName, Money Eligible, Money Claimed, Money Apportioned)
{
    /// <summary>The lines of which it, or a part of it, is made.</summary>
    public ImmutableArray<LineCase> Lines { get; init; } = [];
}

/// <summary>One month of a project's cash: what left the account, what came in, and the balance since the start.</summary>
/// <param name="Paid">Cash cost paid; in kind is never cash.</param>
public sealed record CashMonth(YearMonth Month, Money Paid, Money Received, Money Balance)
{
    /// <summary>The cells of what was paid.</summary>
    public ImmutableArray<CellRef> PaidAt { get; init; } = [];

    /// <summary>The cells of the cash match that came with it, and of the register's receipts.</summary>
    public ImmutableArray<CellRef> ReceivedAt { get; init; } = [];
}

/// <summary>How often one outcome was claimed, by how many with leave, and how many there really are.</summary>
public sealed record OutcomeCount(string Outcome, int Gross, int Shared, int Unique, int Disputed)
{
    /// <summary>The sheets that claim it.</summary>
    public ImmutableArray<CellRef> Sheets { get; init; } = [];
}
