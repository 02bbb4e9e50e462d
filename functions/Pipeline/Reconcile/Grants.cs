using FundingPipeline.Funders;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>One award's grant, period by period: earned to the end of each less earned before it.</summary>
/// <remarks>Each figure is the rate on totals to date, so the periods' grants add up to what the award has earned,
/// to the penny, however the calendar cuts it.</remarks>
public static class Grants
{
    public static IEnumerable<(Funder Funder, NamedPeriod Period, Money Grant)> Of(AwardAccount account, StandingClaims standing)
    {
        var posted = Posted(account, standing).ToList();
        if (posted.Count == 0)
        {
            yield break;
        }

        var (last, before) = (account.Claims.Last(at => standing.IsCurrent(at.Claim)), Money.Zero);
        foreach (var period in posted.Select(part => part.Period).Distinct())
        {
            var toDate = posted.TakeWhile(part => part.Period.Days.First <= period.Days.First).ToList();
            var earned = Earning.Within(last, Earning.OnTotals(
                last, toDate.Select(part => (part.Row?.Rate ?? part.Rate, part.Eligible)), toDate.Total(part => part.Income),
                toDate.Total(part => part.Asked) - Earning.AboveRows(toDate.Select(part => (part.Row, part.Asked)))));
            yield return (last.Funder, period, earned - before);
            before = earned;
        }
    }

    /// <summary>Every accepted line, part of a line and unit of the claims that count, and what each cover adds, in order of period.</summary>
    internal static IEnumerable<Part> Posted(AwardAccount account, StandingClaims standing) =>
        account.Claims.Where(at => standing.IsCurrent(at.Claim)).SelectMany(at => Posted(at, account, standing)).OrderBy(part => part.Period.Days.First);

    private static IEnumerable<Part> Posted(ClaimCase at, AwardAccount account, StandingClaims standing)
    {
        foreach (var line in account.LinesOf(at).Where(line => standing.Verdicts.Of(line.Line) == Fate.Accepted))
        {
            foreach (var (period, entry) in Posting.Entries(line, Fate.Accepted))
            {
                yield return new(at, period, line.Award, null, entry.Eligible, entry.Claimed, Money.Zero, entry.Line.At["Eligible cost"], entry.Line.At["Claimed"], entry.Apportioned);
            }
        }

        foreach (var unit in at.Claim.UnitCosts.Where(unit => standing.Verdicts.Of(unit) == Fate.Accepted))
        {
            yield return new(at, at.Funder.PeriodOf(unit.To ?? at.RuledOn), null, null, Money.Zero, unit.Amount ?? Money.Zero, Money.Zero, unit.At["Amount"], unit.At["Amount"], false);
        }

        if (standing.Verdicts.Of(at.Claim) == Severity.Note)
        {
            var (income, total) = (at.Claim.Cover.At["Income"], at.Claim.Cover.At["Total claimed"]);
            yield return new(
                at, at.Funder.PeriodOf(at.RuledOn), null, at.Awards.Select(award => award.Rate).Max(), Money.Zero,
                Asked.Rounding(at.Claim) - account.BeyondItsYear(at), Asked.IncomeOf(at.Claim), income, total, false);
        }
    }

    /// <summary>What one line, or one cover, adds to the totals of a period.</summary>
    /// <param name="EligibleAt">The cell of the eligible cost; on a cover the cell of the income.</param>
    internal sealed record Part(
        ClaimCase At, NamedPeriod Period, Award? Row, decimal? Rate, Money Eligible, Money Asked, Money Income, CellRef EligibleAt, CellRef AskedAt, bool IsCut);
}
