using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Esf;

/// <summary>What the rules on advances ask of a claim and its award.</summary>
public static class Advances
{
    public static bool IsAdvance(this Claim claim) =>
        claim.Cover.Type == ClaimType.Advance || claim.Cover.AdvanceClaimed > Money.Zero;

    /// <summary>Null when the register does not say from when to when the award runs.</summary>
    public static bool? RunsOverTwelveMonths(this ClaimCase at) =>
        at.AwardDays() is ({ } first, { } last)
            ? last > first.PlusYears(1).PlusDays(-1)
            : null;

    /// <summary>The grant profiled for the earliest year; null when no year, or not every amount of it, is given.</summary>
    public static Money? FirstYearsGrant(this ClaimCase at)
    {
        var first = at.Profile().Where(row => row.Year.Length > 0).GroupBy(row => row.Year).MinBy(year => year.Key, StringComparer.Ordinal);
        return first is null || first.Any(row => row.Amount is null) ? null : first.Total(row => row.Amount!.Value);
    }
}
