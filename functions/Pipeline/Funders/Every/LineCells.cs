using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>Where a line says when it belongs, and how far its sums are out.</summary>
internal static class LineCells
{
    /// <summary>The heading under which this line gives the date that governs it.</summary>
    public static string DateHeading(this LineCase at) => at.Award?.Basis == Basis.Incurred
        ? at.Line.Incurred is null && at.Line.Period is not null ? "Period from" : "Date incurred"
        : at.Line.Paid is null && at.Line.Period is not null ? "Period from" : "Date paid";

    /// <summary>What the line's sources add up to; null when a figure could not be read.</summary>
    public static Money? PaidBySources(this CostLine line) => line.Claimed + line.TotalMatch + line.IncomeApplied;

    /// <summary>How far the sources are from the eligible cost; nothing when a figure could not be read.</summary>
    public static Money Gap(this CostLine line) => line.PaidBySources() - line.Eligible ?? Money.Zero;
}
