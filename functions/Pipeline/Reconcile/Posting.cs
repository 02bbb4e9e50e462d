using System.Collections.Immutable;
using FundingPipeline.Normalise;

namespace FundingPipeline.Reconcile;

/// <summary>In which days a line is posted, and what of it falls in each of a fund's periods.</summary>
public static class Posting
{
    /// <summary>The line's own timing. A line that adjusts another posts on the last day of its own claim, and so does one that says no day.</summary>
    public static Timing Of(LineCase line) =>
        line.Line.Adjusts.Length == 0 && line.When is { } when ? when : new(new(line.In.RuledOn, line.In.RuledOn), IsCut: false);

    /// <summary>The line's entries, one for each of the fund's periods it touches; together they are the line, to the penny and source by source.</summary>
    public static IEnumerable<(NamedPeriod Period, Entry Entry)> Entries(LineCase at, Fate fate)
    {
        var when = Of(at);
        for (var day = when.First; day <= when.Last;)
        {
            var period = at.In.Funder.PeriodOf(day);
            yield return (period, Part(at, when, period.Days, fate));
            day = period.Days.Last.PlusDays(1);
        }
    }

    private static Entry Part(LineCase at, Timing when, ClaimPeriod period, Fate fate)
    {
        var line = at.Line with { Nature = at.Nature };
        var days = when.Days.Overlap(period)!;
        var isWhole = days == when.Days;
        ImmutableArray<Money> sources = [line.Claimed ?? Money.Zero, .. line.Match.Select(share => share.Amount), line.IncomeApplied];
        var parts = isWhole ? sources : Cut.In(sources, when.Days, days);
        return new(
            at.In.Claim.Id, at.In.Claim.Cover.Version, line, days, Apportioned: !isWhole, fate,
            isWhole ? line.Eligible ?? Money.Zero : Cut.In(line.Eligible ?? Money.Zero, when.Days, days),
            parts[0], [.. line.Match.Select((share, i) => share with { Amount = parts[i + 1] })], parts[^1],
            IsAdjustment: line.Adjusts.Length > 0, line.Reason)
        {
            Award = at.Award,
        };
    }
}
