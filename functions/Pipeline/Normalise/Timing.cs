using FundingPipeline.Ingest;
using NodaTime;

namespace FundingPipeline.Normalise;

/// <summary>When a cost belongs, on one basis: on a day, or spread over a span that is cut by days.</summary>
/// <param name="Days">One day, or the span.</param>
/// <param name="IsCut">Whether the cost has no one day, so that a part of it is an estimate and is shown as apportioned.</param>
public sealed record Timing(ClaimPeriod Days, bool IsCut)
{
    public LocalDate First => Days.First;

    public LocalDate Last => Days.Last;

    /// <summary>When this line belongs for an award of that basis; null when it does not say.</summary>
    /// <remarks>
    /// A cost with a date paid is never cut on a Defrayed award. Only payroll, overhead, depreciation and in-kind
    /// lines may give a period in its place: nobody can say on which day in June the caretaker's time was used.
    /// An invoice with neither has not left the account.
    /// </remarks>
    public static Timing? Of(CostLine line, Basis basis) =>
        (basis == Basis.Defrayed ? line.Paid : line.Incurred) is { } day ? new(new(day, day), IsCut: false)
        : MaySpan(line.Kind) && line.Period is { } span ? new(span, IsCut: span.Length > 1)
        : null;

    public static bool MaySpan(CostKind kind) =>
        kind is CostKind.Payroll or CostKind.Overhead or CostKind.Depreciation or CostKind.InKind;

    /// <summary>The part of a figure that falls in the range: all or nothing for a day, cut by days for a span.</summary>
    public Money Part(Money amount, ClaimPeriod range) =>
        range.Covers(Days) ? amount : Days.Overlap(range) is { } part ? Cut.In(amount, Days, part) : Money.Zero;
}
