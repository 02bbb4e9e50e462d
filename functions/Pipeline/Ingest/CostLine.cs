using System.Collections.Immutable;
using FundingPipeline.Funders;
using NodaTime;

namespace FundingPipeline.Ingest;

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

    public Money TotalMatch
    {
        get
        {
            var total = Money.Zero;
            foreach (var share in Match)
            {
                total += share.Amount;
            }

            return total;
        }
    }
}

/// <summary>What one source other than the claimed fund pays of one line.</summary>
/// <param name="Heading">The column's whole heading, Match: Core budget.</param>
/// <param name="Source">Null when the heading names a source nobody knows; the line then has a finding.</param>
public sealed record MatchShare(string Heading, Source? Source, Money Amount);
