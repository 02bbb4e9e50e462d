using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Normalise;

namespace FundingPipeline.Reconcile;

/// <summary>Which row of an award takes a line.</summary>
public static class AwardRow
{
    /// <summary>The row for this line's heading and nature, the closest first; null when no row takes it.</summary>
    /// <remarks>A row with a blank heading takes any; one that names the heading comes before it. Among rows for
    /// several years the one that holds the line's day is taken, or else the first, so that the date can be found fault with.</remarks>
    public static Award? For(CostLine line, ImmutableArray<Award> awards) =>
        awards.Where(award => Takes(award.CostHeading, line.CostHeading)
                && (award.Nature is null || award.Nature == (line.Nature ?? Nature.Revenue)))
            .OrderByDescending(award => award.CostHeading.Length > 0)
            .ThenByDescending(award => award.Nature is not null)
            .ThenByDescending(award => Timing.Of(line, award.Basis) is { } when && award.Covers(when.Last))
            .FirstOrDefault();

    private static bool Takes(string heading, string line) =>
        heading.Length == 0 || heading.Trim().Equals(line.Trim(), StringComparison.OrdinalIgnoreCase);
}
