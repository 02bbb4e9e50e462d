using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders;

/// <summary>What an award's claims come to, up to and including one of them.</summary>
public static class ToDate
{
    /// <summary>This claim and those before it, in order.</summary>
    public static IEnumerable<Claim> ClaimsToDate(this ClaimCase at) =>
        at.Siblings.TakeWhile(claim => claim.Id != at.Claim.Id).Append(at.Claim);

    /// <summary>The lines that stand: a cumulative claim repeats and replaces everything before it.</summary>
    public static ImmutableArray<CostLine> CostsToDate(this ClaimCase at)
    {
        var claims = at.ClaimsToDate().ToList();
        claims.RemoveRange(0, Math.Max(0, claims.FindLastIndex(claim => claim.Cover.Figures == Figures.Cumulative)));
        return claims is [var only] ? only.Costs : [.. claims.SelectMany(claim => claim.Costs)];
    }

    /// <summary>The days this claim adds: for a cumulative claim, those since the one before it.</summary>
    public static ClaimPeriod NewDays(this ClaimCase at)
    {
        var period = at.Claim.Cover.Period;
        var before = at.ClaimsToDate().Where(claim => claim.Id != at.Claim.Id).Select(claim => claim.Cover.Period.Last).DefaultIfEmpty(period.First.PlusDays(-1)).Max();
        return at.Claim.Cover.Figures == Figures.Cumulative && before >= period.First && before < period.Last
            ? new(before.PlusDays(1), period.Last)
            : period;
    }
}
