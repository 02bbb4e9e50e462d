using System.Collections.Immutable;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>One award's grant, period by period: earned to the end of each less earned before it.</summary>
/// <remarks>Each figure is the rate on totals to date, so the periods' grants add up to what the award has earned,
/// to the penny, however the calendar cuts it.</remarks>
/// <param name="Posted">Every accepted line, part of a line and unit of the claims that count, and what each cover adds, in order of period.</param>
/// <param name="Last">The last claim that counts; null where none does.</param>
/// <param name="ByPeriod">In order.</param>
internal sealed record Grants(AwardAccount Account, ImmutableArray<Grants.Part> Posted, ClaimCase? Last, ImmutableArray<(NamedPeriod Period, Money Grant)> ByPeriod)
{
    public static Grants Of(AwardAccount account, StandingClaims standing, ILookup<ClaimCase, PostedLine> lines)
    {
        var counted = account.Claims.Where(at => standing.IsCurrent(at.Claim)).ToList();
        ImmutableArray<Part> posted = [.. counted.SelectMany(at => PartsOf(at, account, standing, lines)).OrderBy(part => part.Period.Days.First)];
        return new(account, posted, counted.LastOrDefault(), posted.IsEmpty ? [] : [.. Earned(counted[^1], posted)]);
    }

    private static IEnumerable<(NamedPeriod Period, Money Grant)> Earned(ClaimCase last, ImmutableArray<Part> posted)
    {
        var (toDate, before) = (new List<Sum>(), Money.Zero);
        foreach (var period in posted.GroupBy(part => part.Period))
        {
            toDate.AddRange(period.GroupBy(part => part.Row, ReferenceEqualityComparer.Instance).SelectMany(SumsOf));
            var earned = Earning.Within(last, Earning.OnTotals(
                last, toDate.Select(sum => (sum.Rate, sum.Eligible)), toDate.Total(sum => sum.Income),
                toDate.Total(sum => sum.Asked) - Earning.AboveRows(toDate.Select(sum => (sum.Row, sum.Asked)))));
            yield return (period.Key, earned - before);
            before = earned;
        }
    }

    /// <summary>What one row of an award takes; covers and units, which none takes, each at a rate of their own.</summary>
    private static IEnumerable<Sum> SumsOf(IGrouping<object?, Part> parts) =>
        from part in parts
        group part by part.Row?.Rate ?? part.Rate into same
        select new Sum(same.First().Row, same.Key, same.Total(part => part.Eligible), same.Total(part => part.Asked), same.Total(part => part.Income));

    private static IEnumerable<Part> PartsOf(ClaimCase at, AwardAccount account, StandingClaims standing, ILookup<ClaimCase, PostedLine> lines)
    {
        foreach (var (line, period, entry) in lines[at])
        {
            if (entry.Fate == Fate.Accepted)
            {
                yield return new(at, period, line.Award, null, entry.Eligible, entry.Claimed, Money.Zero, line.Line, entry.Apportioned);
            }
        }

        foreach (var unit in at.Claim.UnitCosts.Where(unit => standing.Verdicts.Of(unit) == Fate.Accepted))
        {
            yield return new(at, at.Funder.PeriodOf(unit.To ?? at.RuledOn), null, null, Money.Zero, unit.Amount ?? Money.Zero, Money.Zero, unit, false);
        }

        if (standing.Verdicts.Of(at.Claim) == Severity.Note)
        {
            yield return new(
                at, at.Funder.PeriodOf(at.RuledOn), null, at.Awards.Select(award => award.Rate).Max(), Money.Zero,
                Asked.Rounding(at.Claim) - account.BeyondItsYear(at), Asked.IncomeOf(at.Claim), null, false);
        }
    }

    private readonly record struct Sum(Award? Row, decimal? Rate, Money Eligible, Money Asked, Money Income);

    /// <summary>What one line, or one cover, adds to the totals of a period.</summary>
    /// <param name="Line">Null for a cover.</param>
    internal sealed record Part(
        ClaimCase At, NamedPeriod Period, Award? Row, decimal? Rate, Money Eligible, Money Asked, Money Income, ClaimRow? Line, bool IsCut)
    {
        /// <summary>The cell of the eligible cost; on a cover the cell of the income.</summary>
        public CellRef EligibleAt => Line is null ? At.Claim.Cover.At["Income"] : Line.At[Line is UnitCostLine ? "Amount" : "Eligible cost"];

        public CellRef AskedAt => Line is null ? At.Claim.Cover.At["Total claimed"] : Line.At[Line is UnitCostLine ? "Amount" : "Claimed"];
    }
}
