using System.Collections.Immutable;
using FundingPipeline.Funders;
using NodaTime;

namespace FundingPipeline.Ingest;

/// <summary>Which claim this is: one fund, one of its programmes, one project, one number. Versions share it.</summary>
public sealed record ClaimId(Source Fund, string Programme, string Project, string Number)
{
    /// <summary>As keys and findings say it: ESF/Objective 3 1994-99/JOBLINK-99/1.</summary>
    public override string ToString() => $"{Fund.Code}/{Programme}/{Project}/{Number}";
}

public enum ClaimType
{
    Advance,
    Interim,
    Quarterly,
    Final,
    UnitCost,
    StatementOfUse,
    Nil,
}

/// <summary>Whether a claim's figures cover its own period or run from the start of the award.</summary>
public enum Figures
{
    Period,
    Cumulative,
}

/// <summary>One claim, typed, exactly as far as it could be read: what was blank or unreadable is null, and has its finding.</summary>
public sealed record Claim
{
    public required SourceFile File { get; init; }

    public required ClaimId Id { get; init; }

    public required Cover Cover { get; init; }

    public ImmutableArray<CostLine> Costs { get; init; } = [];

    public ImmutableArray<IncomeLine> Income { get; init; } = [];

    public ImmutableArray<OutputLine> Outputs { get; init; } = [];

    public ImmutableArray<AttendanceLine> Attendance { get; init; } = [];

    public ImmutableArray<TimeSheetLine> TimeSheets { get; init; } = [];

    public ImmutableArray<ParticipantLine> Participants { get; init; } = [];

    public ImmutableArray<OutcomeLine> Outcomes { get; init; } = [];

    public ImmutableArray<UnitCostLine> UnitCosts { get; init; } = [];

    /// <summary>Every row of every body sheet, in order of sheet and row: rows in = accepted + queried + refused.</summary>
    public IEnumerable<ClaimRow> Rows =>
        [.. Costs, .. Income, .. Outputs, .. Attendance, .. TimeSheets, .. Participants, .. Outcomes, .. UnitCosts];
}

/// <summary>The first sheet of a claim: who claims what, for when.</summary>
public sealed record Cover
{
    public required CoverLayout At { get; init; }

    public string ProjectName { get; init; } = "";

    public required string Claimant { get; init; }

    /// <summary>The accountable body's ledger that references belong to; blank = the project's accountable body's own.</summary>
    public string Ledger { get; init; } = "";

    public required ClaimType Type { get; init; }

    public int Version { get; init; } = 1;

    public Figures Figures { get; init; }

    public required ClaimPeriod Period { get; init; }

    public Money AdvanceClaimed { get; init; }

    public Money Income { get; init; }

    public required Money TotalClaimed { get; init; }

    public Money? PreviouslyClaimed { get; init; }

    public Money? PaymentRequested { get; init; }

    public Money? ForecastToYearEnd { get; init; }

    public required string PreparedBy { get; init; }

    public required LocalDate PreparedOn { get; init; }

    public string CertifiedBy { get; init; } = "";

    public LocalDate? CertifiedOn { get; init; }
}

/// <summary>Where the cover's answers stand.</summary>
/// <param name="Rows">Label to row; labels compare without regard to case; answers stand in one column.</param>
public sealed record CoverLayout(SourceFile File, string Sheet, ImmutableDictionary<string, int> Rows)
{
    /// <summary>2 for column B, where the common form has its answers.</summary>
    public int AnswerColumn { get; init; } = 2;

    /// <summary>The answer beside a label; the whole sheet when the label is missing.</summary>
    public CellRef this[string label] =>
        Rows.TryGetValue(label, out var row) ? new(File, Sheet, row, AnswerColumn) : new(File, Sheet, 0, 0);
}

/// <summary>One row of a claim's body.</summary>
public abstract record ClaimRow
{
    public required RowRef At { get; init; }

    /// <summary>The sender's own line number or, on sheets that have none, the row number; "7 (row 12)" when row 12 repeats line 7.</summary>
    public required string Line { get; init; }
}

public enum CostKind
{
    Invoice,
    Payroll,
    Recharge,
    Overhead,
    Depreciation,
    InKind,
    CreditNote,
    Retention,
}

/// <summary>Whether money buys something that lasts.</summary>
public enum Nature
{
    Revenue,
    Capital,
}

/// <summary>One line of expenditure: this claim's share of one ledger transaction, and who pays for it.</summary>
public sealed record CostLine : ClaimRow
{
    public string LedgerReference { get; init; } = "";

    public CostKind Kind { get; init; }

    public LocalDate? Incurred { get; init; }

    /// <summary>The day the money left the account.</summary>
    public LocalDate? Paid { get; init; }

    /// <summary>The days a payroll, overhead, depreciation or in-kind line covers when it has no one day.</summary>
    public ClaimPeriod? Period { get; init; }

    public string Payee { get; init; } = "";

    public string Description { get; init; } = "";

    public string CostHeading { get; init; } = "";

    public Nature? Nature { get; init; }

    /// <summary>The whole ledger transaction with VAT, the same wherever it is cited.</summary>
    public Money? Gross { get; init; }

    public Money? Vat { get; init; }

    public Money VatRecoverable { get; init; }

    /// <summary>This line's share of the transaction as typed; blank means all of it.</summary>
    public Money? CostToProjectTyped { get; init; }

    public string Apportionment { get; init; } = "";

    public decimal? Quantity { get; init; }

    /// <summary>Pounds for one of <see cref="Quantity"/>; may be finer than a penny.</summary>
    public decimal? Rate { get; init; }

    public Money? Eligible { get; init; }

    public Money? Claimed { get; init; }

    /// <summary>Every filled Match column, in the order of the sheet.</summary>
    public ImmutableArray<MatchShare> Match { get; init; } = [];

    public Money IncomeApplied { get; init; }

    /// <summary>The claim/line of the same award that this line changes; blank for an ordinary line.</summary>
    public string Adjusts { get; init; } = "";

    public string Reason { get; init; } = "";

    public string Theme { get; init; } = "";

    public string Ward { get; init; } = "";

    public string Evidence { get; init; } = "";

    /// <summary>What the transaction cost the body: gross less the VAT it recovers.</summary>
    public Money? Cost => Gross - VatRecoverable;

    /// <summary>This line's share of <see cref="Cost"/>.</summary>
    public Money? CostToProject => CostToProjectTyped ?? Cost;

    public Money TotalMatch => Match.Total(share => share.Amount);
}

/// <summary>What one source other than the claimed fund pays of one line.</summary>
/// <param name="Heading">The column's whole heading, Match: Core budget.</param>
/// <param name="Source">Null when the heading names a source nobody knows; the line then has a finding.</param>
public sealed record MatchShare(string Heading, Source? Source, Money Amount);

public sealed record IncomeLine : ClaimRow
{
    public string LedgerReference { get; init; } = "";

    public LocalDate? Received { get; init; }

    public string Description { get; init; } = "";

    public Money? Amount { get; init; }
}

/// <summary>Whether an output was made in its period, is a running total, or was counted on a day.</summary>
public enum OutputFigures
{
    InPeriod,
    ToDate,
    OnDate,
}

public sealed record OutputLine : ClaimRow
{
    public string Code { get; init; } = "";

    public string Output { get; init; } = "";

    public OutputFigures Figures { get; init; }

    public ClaimPeriod? Period { get; init; }

    public decimal? Quantity { get; init; }

    /// <summary>As typed; normalising finds the measure it means.</summary>
    public string Unit { get; init; } = "";

    public decimal? Forecast { get; init; }

    public string Reason { get; init; } = "";

    public decimal? HoursPerWeek { get; init; }

    public string Group { get; init; } = "";

    public string Ward { get; init; } = "";

    public string Evidence { get; init; } = "";
}

public sealed record AttendanceLine : ClaimRow
{
    public string Person { get; init; } = "";

    public LocalDate? WeekCommencing { get; init; }

    public decimal? Hours { get; init; }

    public string Activity { get; init; } = "";

    public string Funder { get; init; } = "";

    public string Ward { get; init; } = "";

    public string Postcode { get; init; } = "";
}

public sealed record TimeSheetLine : ClaimRow
{
    public string Person { get; init; } = "";

    public ClaimPeriod? Period { get; init; }

    public decimal? ProjectHours { get; init; }

    public decimal? TotalHours { get; init; }

    public string LedgerReference { get; init; } = "";

    public LocalDate? SignedOn { get; init; }
}

public sealed record ParticipantLine : ClaimRow
{
    public string Scheme { get; init; } = "";

    public string Person { get; init; } = "";

    public string Strand { get; init; } = "";

    public decimal? AgeAtStart { get; init; }

    public decimal? MonthsUnemployed { get; init; }

    public decimal? HoursWorked { get; init; }

    public string Option { get; init; } = "";

    public LocalDate? Start { get; init; }

    public LocalDate? End { get; init; }

    public string Group { get; init; } = "";
}

public sealed record OutcomeLine : ClaimRow
{
    public string Person { get; init; } = "";

    public string Outcome { get; init; } = "";

    public LocalDate? Date { get; init; }

    public LocalDate? MeasuredFrom { get; init; }

    public decimal? WeeksHeld { get; init; }

    public string ClaimedBy { get; init; } = "";

    public string SharedWith { get; init; } = "";

    public string Agreement { get; init; } = "";

    public string Postcode { get; init; } = "";
}

public sealed record UnitCostLine : ClaimRow
{
    public string Person { get; init; } = "";

    public string Contract { get; init; } = "";

    public string Strand { get; init; } = "";

    public string Element { get; init; } = "";

    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }

    public decimal? Units { get; init; }

    public Money? UnitPrice { get; init; }

    public Money? Amount { get; init; }
}
