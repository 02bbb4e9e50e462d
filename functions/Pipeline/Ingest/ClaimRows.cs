using NodaTime;

namespace FundingPipeline.Ingest;

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

    /// <summary>Whether the person can be known again: nobody's outcomes, and those of whoever was withheld, are not one person's.</summary>
    public bool IsSomebodys => Person.Trim() is not ("" or PersonalData.Withheld);

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
