using System.Collections.Immutable;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>One award's claims in order, and where it stands after each.</summary>
/// <remarks>
/// A rate binds totals, never lines: earned to date is the rate on eligible cost to date less income to date,
/// rounded down to the penny. So a line's own rounding can neither win nor lose anybody a penny.
/// </remarks>
public sealed class AwardAccount(ImmutableArray<ClaimCase> claims, ILookup<string, LineCase> lines, Verdicts verdicts)
{
    public ImmutableArray<ClaimCase> Claims => claims;

    public IEnumerable<LineCase> LinesOf(ClaimCase at) => lines[at.Claim.File.Sha256];

    /// <summary>The figures that limits bind, after the claim.</summary>
    public AwardCase Case(ClaimCase at)
    {
        var running = Running(at);
        var index = claims.IndexOf(at);
        var before = index == 0 ? Money.Zero : Accepted(Running(claims[index - 1]));
        return new(at, [.. claims.Take(index).Select(claim => claim.Claim)], Accepted(running), before,
            AcceptedLines(running).Total(line => line.Line.Eligible ?? Money.Zero), Income(running), Rates(at).FirstOrDefault());
    }

    /// <summary>What the terms give on accepted totals after the claim, within the award.</summary>
    public Money Earned(ClaimCase at)
    {
        var running = Running(at);
        return Earning.Within(at, Earning.OnTotals(at, AcceptedLines(running).Select(line => (line.Award?.Rate, line.Line.Eligible ?? Money.Zero)), Income(running), Accepted(running)));
    }

    /// <summary>Where the award stands after each claim, in order: what is due builds on all that was requested before.</summary>
    public IEnumerable<(ClaimCase Claim, Position Position)> Positions()
    {
        var requested = Money.Zero;
        foreach (var at in claims)
        {
            var position = PositionOf(at, requested);
            yield return (at, position);
            requested += at.Claim.Cover.PaymentRequested is { } asked && asked < position.Due ? asked : position.Due;
        }
    }

    private Position PositionOf(ClaimCase at, Money requestedBefore)
    {
        var (to, earned) = (Case(at), Earned(at));
        var ceiling = at.Claim.Cover.Type == ClaimType.Final ? null : Earning.Ceiling(at);
        var payable = ceiling is { } most ? Money.Min(earned, most) : earned;
        var owed = payable - requestedBefore;
        var due = at.Claim.Cover.Type == ClaimType.Advance || !at.Claim.Cover.AdvanceClaimed.IsZero
            ? Advance(at) + Money.Max(owed, Money.Zero)
            : at.Claim.Cover.Type == ClaimType.Final ? owed : Money.Max(owed, Money.Zero);
        return new(to.EligibleToDate, to.IncomeToDate, earned, at.Awarded, ceiling, earned - payable, requestedBefore, Excess(at), due, Rates(at).Distinct().ToList() is [var only] ? only : null);
    }

    private Money Advance(ClaimCase at) => verdicts.Of(at.Claim) == Severity.Note ? at.Claim.Cover.AdvanceClaimed : Money.Zero;

    /// <summary>The largest part of this claim above any one limit: two limits broken by the same pound take it once.</summary>
    public Money Excess(ClaimCase at) =>
        verdicts.In(at.Claim).Where(finding => finding is { Scope: Scope.Excess, Severity: not Severity.Note })
            .Select(finding => finding.Excess).DefaultIfEmpty(Money.Zero).Max();

    /// <summary>The claims whose figures make the total after this one: from the last cumulative claim on.</summary>
    private ImmutableArray<ClaimCase> Running(ClaimCase at)
    {
        var index = claims.IndexOf(at);
        var from = index;
        while (from > 0 && claims[from].Claim.Cover.Figures != Figures.Cumulative)
        {
            from--;
        }

        return [.. claims.Skip(from).Take(index - from + 1)];
    }

    private IEnumerable<LineCase> AcceptedLines(IEnumerable<ClaimCase> running) =>
        running.SelectMany(LinesOf).Where(line => verdicts.Of(line.Line) == Fate.Accepted);

    private Money Accepted(IEnumerable<ClaimCase> running) =>
        running.Total(at => at.Claim.Rows.Where(row => verdicts.Of(row) == Fate.Accepted).Total(Asked.By)
            + (verdicts.Of(at.Claim) == Severity.Note ? Asked.Rounding(at.Claim) : Money.Zero));

    private static Money Income(IEnumerable<ClaimCase> running) => running.Total(at => at.Claim.Cover.Income);

    private static IEnumerable<decimal?> Rates(ClaimCase at) => at.Awards.Select(award => award.Rate).Where(rate => rate is not null);
}
