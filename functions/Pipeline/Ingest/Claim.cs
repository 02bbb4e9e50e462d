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
        Of(Costs).Concat(Of(Income)).Concat(Of(Outputs)).Concat(Of(Attendance)).Concat(Of(TimeSheets)).Concat(Of(Participants)).Concat(Of(Outcomes)).Concat(Of(UnitCosts));

    /// <summary>The time sheets behind one transaction of the payroll.</summary>
    public IEnumerable<TimeSheetLine> TimeSheetsFor(string ledgerReference) =>
        sheets.Of(TimeSheets, rows => rows.ToLookup(sheet => sheet.LedgerReference, StringComparer.OrdinalIgnoreCase))[ledgerReference];

    private readonly Kept<ImmutableArray<TimeSheetLine>, ILookup<string, TimeSheetLine>> sheets = new();

    private static IEnumerable<ClaimRow> Of<T>(ImmutableArray<T> rows)
        where T : ClaimRow => ImmutableArray<ClaimRow>.CastUp(rows);
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

    /// <summary>The day whose period lists the claim: its last, or for an advance its first.</summary>
    public LocalDate ListedOn => Type == ClaimType.Advance ? Period.First : Period.Last;

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
