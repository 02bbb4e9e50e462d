using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Normalise;

namespace FundingPipeline.Reconcile;

/// <summary>Which row of an award takes a line.</summary>
public static class AwardRow
{
    /// <summary>The row for this line's heading and nature, the closest first; null when no row takes it.</summary>
    /// <remarks>A row with a blank heading takes any; one that names the heading comes before it. A line that says neither
    /// capital nor revenue stands with the revenue rows, where there are any, until somebody says. Among rows for
    /// several years the one that holds the line's day is taken, or else the first, so that the date can be found fault with.</remarks>
    public static Award? For(CostLine line, ImmutableArray<Award> awards)
    {
        if (awards is [var only])
        {
            return Fits(line, only) ? only : null;
        }

        var (closest, how) = (default(Award), -1);
        foreach (var award in awards)
        {
            if (Fits(line, award) && Closeness(award, line) is var close && close > how)
            {
                (closest, how) = (award, close);
            }
        }

        return closest;
    }

    /// <summary>What weighs more stands before what weighs less: that a line without a nature is not put with capital, a heading named, a nature named, the line's day.</summary>
    private static int Closeness(Award award, CostLine line) =>
        (line.Nature is null && award.Nature != Nature.Capital ? 8 : 0) + (award.CostHeading.Length > 0 ? 4 : 0) + (award.Nature is not null ? 2 : 0)
        + (Timing.Of(line, award.Basis) is { } when && award.Covers(when.Last) ? 1 : 0);

    /// <summary>Capital or revenue: as the line says or else as every row that could take it does; null when nobody says, or the rows differ.</summary>
    public static Nature? NatureOf(CostLine line, ImmutableArray<Award> awards) =>
        line.Nature ?? (Natures(line, awards) is [var only] ? only : null);

    /// <summary>Whether rows of more than one nature could take the line.</summary>
    public static bool IsAmbiguous(CostLine line, ImmutableArray<Award> awards) => line.Nature is null && Natures(line, awards).Count > 1;

    private static List<Nature?> Natures(CostLine line, ImmutableArray<Award> awards) => [.. Rows(line, awards).Select(award => award.Nature).Distinct()];

    private static IEnumerable<Award> Rows(CostLine line, ImmutableArray<Award> awards) =>
        awards.Where(award => Fits(line, award));

    private static bool Fits(CostLine line, Award award) =>
        Takes(award.CostHeading, line.CostHeading) && (award.Nature is null || line.Nature is null || award.Nature == line.Nature);

    private static bool Takes(string heading, string line) =>
        heading.Length == 0 || heading.Trim().Equals(line.Trim(), StringComparison.OrdinalIgnoreCase);
}
