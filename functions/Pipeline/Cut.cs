using System.Collections.Immutable;
using NodaTime;

namespace FundingPipeline;

/// <summary>An amount that belongs to a span of days, and how much of it falls in a part of them.</summary>
/// <remarks>
/// The cut is cumulative: to the end of a day d it is amount x days(start..d) / days(whole), rounded to the
/// nearest penny, halves away from zero; a range is the difference of two such figures. So every set of ranges
/// that tiles the span adds up to the amount, in every calendar at once, and a reversal cancels to the penny.
/// A sessional tutor's £1,000.00 for 20 March to 8 April is £600.00 to 31 March and £400.00 after it, however
/// many funders ask.
/// </remarks>
public static class Cut
{
    /// <summary>The part of <paramref name="amount"/>, spread over <paramref name="whole"/>, that falls in <paramref name="range"/>.</summary>
    public static Money In(Money amount, ClaimPeriod whole, ClaimPeriod range) =>
        To(amount, whole, range.Last) - To(amount, whole, range.First.PlusDays(-1));

    /// <summary>The parts of several sources, which between them paid the whole amount, that fall in the range.</summary>
    /// <remarks>The sources are cut cumulatively too, in the order given, so that in every range they add up to
    /// the cut of their sum: claimed + match = eligible survives the cut.</remarks>
    public static ImmutableArray<Money> In(IReadOnlyList<Money> sources, ClaimPeriod whole, ClaimPeriod range)
    {
        var parts = ImmutableArray.CreateBuilder<Money>(sources.Count);
        var (sum, before) = (Money.Zero, Money.Zero);
        foreach (var source in sources)
        {
            sum += source;
            var upTo = In(sum, whole, range);
            parts.Add(upTo - before);
            before = upTo;
        }

        return parts.MoveToImmutable();
    }

    private static Money To(Money amount, ClaimPeriod whole, LocalDate day)
    {
        var days = day < whole.First ? 0 : day >= whole.Last ? whole.Length : new ClaimPeriod(whole.First, day).Length;
        var (twice, size) = (2 * (Int128)Math.Abs(amount.Pence) * days, (Int128)whole.Length);
        return new(Math.Sign(amount.Pence) * (long)((twice + size) / (2 * size)));
    }
}
