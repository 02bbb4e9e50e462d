using System.Collections.Immutable;
using FundingPipeline.Funders;
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
            AcceptedLines(running).Total(line => line.Line.Eligible ?? Money.Zero), Income(running), Rates(at).FirstOrDefault(),
            AboveRows(running) - (index == 0 ? Money.Zero : AboveRows(Running(claims[index - 1]))));
    }

    /// <summary>What the terms give on accepted totals after the claim, within the award.</summary>
    public Money Earned(ClaimCase at)
    {
        var running = Running(at);
        return Earning.Within(at, Earning.OnTotals(at, AcceptedLines(running).Select(line => (line.Award?.Rate, line.Line.Eligible ?? Money.Zero)), Income(running), Accepted(running) - running.Total(BeyondItsYear) - AboveRows(running)));
    }

    /// <summary>Where the award stands after each claim, in order: what is due builds on all that was requested before.</summary>
    public IEnumerable<(ClaimCase Claim, Position Position)> Positions()
    {
        var requested = Money.Zero;
        foreach (var at in claims)
        {
            var position = PositionOf(at, requested);
            yield return (at, position);
            requested += position.Due;
        }
    }

    private Position PositionOf(ClaimCase at, Money requestedBefore)
    {
        var (to, earned) = (Case(at), Earned(at));
        var ceiling = at.Claim.Cover.Type == ClaimType.Final ? null : Earning.Ceiling(at);
        var payable = ceiling is { } most ? Money.Min(earned, most) : earned;
        var owed = payable - requestedBefore;
        var due = at.Claim.Cover.Type == ClaimType.Advance || !Advance(at).IsZero
            ? Advance(at) + Money.Max(owed, Money.Zero)
            : at.Claim.Cover.Type == ClaimType.Final ? owed : Money.Max(owed, Money.Zero);
        var requested = IsHeld(at) ? Money.Zero : Requested(at, due, requestedBefore);
        return new(
            to.EligibleToDate, to.IncomeToDate, earned, at.Awarded, ceiling, earned - payable, requestedBefore, Excess(at),
            requested, Rates(at).Distinct().ToList() is [var only] ? only : null)
        {
            Advance = Money.Max(Money.Min(Advance(at), requested), Money.Zero),
        };
    }

    /// <summary>What is owed or, when less is asked for, that: the rest stays owed to the claims after it. Nobody asks for less than nothing.</summary>
    private static Money Requested(ClaimCase at, Money owed, Money before) =>
        (at.Awarded is { } award ? Money.Min(owed, award - before) : owed) is var due
        && at.Claim.Cover.PaymentRequested is { } asked && asked < due ? Money.Max(asked, Money.Min(due, Money.Zero)) : due;

    private Money Advance(ClaimCase at) => verdicts.Of(at.Claim) == Severity.Note ? NewAdvance(at) : Money.Zero;

    /// <summary>The advance this claim adds: a cumulative claim tells again what earlier ones were advanced.</summary>
    public Money NewAdvance(ClaimCase at)
    {
        if (at.Claim.Cover.Figures != Figures.Cumulative)
        {
            return at.Claim.Cover.AdvanceClaimed;
        }

        var before = claims.TakeWhile(claim => claim != at).Where(claim => verdicts.Of(claim.Claim) == Severity.Note)
            .Aggregate(Money.Zero, (sum, claim) => claim.Claim.Cover.Figures == Figures.Cumulative
                ? Money.Max(sum, claim.Claim.Cover.AdvanceClaimed)
                : sum + claim.Claim.Cover.AdvanceClaimed);
        return Money.Max(Money.Zero, at.Claim.Cover.AdvanceClaimed - before);
    }

    /// <summary>The largest part of this claim above any one limit: two limits broken by the same pound take it once.</summary>
    public Money Excess(ClaimCase at) =>
        verdicts.In(at.Claim).Where(finding => finding is { Scope: Scope.Excess, Severity: not Severity.Note })
            .Select(finding => finding.Excess).DefaultIfEmpty(Money.Zero).Max();

    /// <summary>The part of this claim above a limit of its own, an allocation for the year: neither rate nor award takes it off what is earned.</summary>
    public Money BeyondItsYear(ClaimCase at)
    {
        var own = RuleBook.For(at.Funder).Rules.OfType<IRule<ClaimCase>>().Select(rule => rule.Id).ToHashSet();
        var excess = verdicts.In(at.Claim)
            .Where(finding => finding is { Scope: Scope.Excess, Severity: not Severity.Note } && own.Contains(finding.Rule))
            .Select(finding => finding.Excess).DefaultIfEmpty(Money.Zero).Max();
        return excess.IsZero ? Money.Zero : Money.Max(Money.Zero, Accepted([at]) - (Asked.By(at.Claim) - excess));
    }

    /// <summary>Whether the claim as a whole is held or refused: it is owed nothing, and replaces no predecessor.</summary>
    public bool IsHeld(ClaimCase at) => verdicts.Of(at.Claim) != Severity.Note;

    /// <summary>The claims whose figures make the total after this one: from the last cumulative claim that stands on.</summary>
    internal ImmutableArray<ClaimCase> Running(ClaimCase at)
    {
        var upTo = claims.Take(claims.IndexOf(at) + 1).Where(claim => !IsHeld(claim) || claim.Claim.Cover.Figures == Figures.Period).ToList();
        return [.. upTo.Skip(Math.Max(0, upTo.FindLastIndex(claim => claim.Claim.Cover.Figures == Figures.Cumulative)))];
    }

    private Money AboveRows(IEnumerable<ClaimCase> running) =>
        Earning.AboveRows(AcceptedLines(running).Select(line => (line.Award, line.Line.Claimed ?? Money.Zero)));

    private IEnumerable<LineCase> AcceptedLines(IEnumerable<ClaimCase> running) =>
        running.SelectMany(LinesOf).Where(line => verdicts.Of(line.Line) == Fate.Accepted);

    private Money Accepted(IEnumerable<ClaimCase> running) =>
        running.Total(at => at.Claim.Rows.Where(row => verdicts.Of(row) == Fate.Accepted).Total(Asked.By)
            + (verdicts.Of(at.Claim) == Severity.Note ? Asked.Rounding(at.Claim) : Money.Zero));

    private Money Income(IEnumerable<ClaimCase> running) => running.Where(at => !IsHeld(at)).Total(at => Asked.IncomeOf(at.Claim));

    private static IEnumerable<decimal?> Rates(ClaimCase at) => at.Awards.Select(award => award.Rate).Where(rate => rate is not null);
}
