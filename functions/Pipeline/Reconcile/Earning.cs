using FundingPipeline.Funders;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>What a fund's terms give on totals.</summary>
public static class Earning
{
    /// <summary>A rate on eligible cost less income, rounded down to the penny, and never more than was asked for.</summary>
    /// <remarks>An award with rates of its own for some headings earns each on its own total; income comes off the
    /// highest, which is the careful reading. A fund without a rate gives what was asked for.</remarks>
    public static Money OnTotals(ClaimCase at, IEnumerable<(decimal? Rate, Money Eligible)> accepted, Money income, Money asked)
    {
        if (at.Funder.Mode != PaymentMode.RateOnTotals || at.Awards.All(award => award.Rate is null))
        {
            return asked;
        }

        var byRate = accepted.GroupBy(part => part.Rate ?? 0m).OrderByDescending(same => same.Key)
            .Select((same, i) => (same.Total(part => part.Eligible) - (i == 0 ? income : Money.Zero)).Times(same.Key, MidpointRounding.ToNegativeInfinity))
            .Total();
        return Money.Min(byRate, asked);
    }

    /// <summary>What is claimed above the rows of the award that take it: £50.00 for revenue and £950.00 for buildings are not £1,000.00 for revenue.</summary>
    public static Money AboveRows(IEnumerable<(Award? Row, Money Claimed)> accepted) =>
        accepted.Where(part => part.Row?.Amount is not null)
            .AggregateBy(part => part.Row!, Money.Zero, (sum, part) => sum + part.Claimed, ByPlace)
            .Total(row => Money.Max(row.Value - row.Key.Amount!.Value, Money.Zero));

    /// <summary>A row of the register is known by where it stands.</summary>
    private static readonly IEqualityComparer<Award> ByPlace = EqualityComparer<Award>.Create(
        (a, b) => ReferenceEquals(a, b) || (a is not null && a.At == b?.At), row => row.At.Row);

    /// <summary>Within the award, when it states a sum.</summary>
    public static Money Within(ClaimCase at, Money earned) => at.Awarded is { } award ? Money.Min(earned, award) : earned;

    /// <summary>The most that may be paid before closure; null when nothing is held back.</summary>
    public static Money? Ceiling(ClaimCase at) =>
        at.Awarded is { } award && at.Funder.HeldBack(at) is { } share ? award.Times(1 - share.Value, MidpointRounding.ToNegativeInfinity) : null;
}
