using FundingPipeline.Ingest;
using FundingPipeline.Normalise;

namespace FundingPipeline.Reconcile;

/// <summary>The part of a line that falls in one of its fund's periods.</summary>
internal readonly record struct PostedLine(LineCase At, NamedPeriod Period, Entry Entry);

/// <summary>In which days a line is posted, and what of it falls in each of a fund's periods.</summary>
internal static class Posting
{
    /// <summary>Every line of the claims that count, claim by claim, whatever became of it.</summary>
    public static ILookup<ClaimCase, PostedLine> Of(StandingClaims standing)
    {
        var periods = standing.Cases.Select(at => at.Funder).Distinct().ToDictionary(funder => funder, funder => new PeriodsOnce(funder.PeriodOf));
        return (
            from at in standing.Cases
            where standing.IsCurrent(at.Claim) && standing.Verdicts.Of(at.Claim) != Severity.Refuse
            let own = periods[at.Funder]
            from line in standing.LinesOf(at)
            from posted in Entries(line, standing.Verdicts.Of(line.Line), own)
            select posted).ToLookup<PostedLine, ClaimCase>(posted => posted.At.In, ReferenceEqualityComparer.Instance);
    }

    /// <summary>The line's own timing. A line that adjusts another posts on the last day of its own claim, and so does one that says no day.</summary>
    public static Timing Of(LineCase line) =>
        line.Line.Adjusts.Length == 0 && line.When is { } when ? when : new(new(line.In.RuledOn, line.In.RuledOn), IsCut: false);

    /// <summary>The line's entries, one for each of the fund's periods it touches; together they are the line, to the penny and source by source.</summary>
    private static IEnumerable<PostedLine> Entries(LineCase at, Fate fate, PeriodsOnce periods)
    {
        var (when, line) = (Of(at), Typed(at));
        foreach (var period in periods.Over(when.Days))
        {
            yield return new(at, period, period.Days.Covers(when.Days) ? Whole(at, line, when.Days, fate) : Part(at, line, when.Days, when.Days.Overlap(period.Days)!, fate));
        }
    }

    /// <summary>The line, capital or revenue as its award says where it does not say itself.</summary>
    private static CostLine Typed(LineCase at) => at.Nature is var nature && nature == at.Line.Nature ? at.Line : at.Line with { Nature = nature };

    private static Entry Whole(LineCase at, CostLine line, ClaimPeriod days, Fate fate) => new(
        at.In.Claim.Id, at.In.Claim.Cover.Version, line, days, Apportioned: false, fate,
        line.Eligible ?? Money.Zero, line.Claimed ?? Money.Zero, line.Match, line.IncomeApplied, IsAdjustment: line.Adjusts.Length > 0, line.Reason)
    {
        Award = at.Award,
    };

    private static Entry Part(LineCase at, CostLine line, ClaimPeriod whole, ClaimPeriod days, Fate fate)
    {
        var parts = Cut.In([line.Claimed ?? Money.Zero, .. line.Match.Select(share => share.Amount), line.IncomeApplied], whole, days);
        return Whole(at, line, days, fate) with
        {
            Apportioned = true,
            Eligible = Cut.In(line.Eligible ?? Money.Zero, whole, days),
            Claimed = parts[0],
            Match = [.. line.Match.Select((share, i) => share with { Amount = parts[i + 1] })],
            IncomeApplied = parts[^1],
        };
    }
}
