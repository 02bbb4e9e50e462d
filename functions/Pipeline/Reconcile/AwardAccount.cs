using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>One award's claims in order, and where it stands after each.</summary>
/// <remarks>
/// A rate binds totals, never lines: earned to date is the rate on eligible cost to date less income to date,
/// rounded down to the penny. So a line's own rounding can neither win nor lose anybody a penny.
/// </remarks>
public sealed class AwardAccount(ImmutableArray<ClaimCase> claims, StandingClaims standing)
{
    private readonly Dictionary<ClaimCase, int> places =
        claims.Select((at, i) => KeyValuePair.Create(at, i)).ToDictionary(ReferenceEqualityComparer.Instance);
    private readonly Part?[] parts = new Part?[claims.Length];
    private readonly Verdicts verdicts = standing.Verdicts;

    public ImmutableArray<ClaimCase> Claims => claims;

    /// <summary>The figures that limits bind, after the claim.</summary>
    public AwardCase Case(ClaimCase at)
    {
        var place = places[at];
        var (running, before) = (Running(place), Running(place - 1));
        return new(at, [.. claims.Take(place).Select(claim => claim.Claim)], Accepted(running), Accepted(before),
            Eligible(running), Income(running), Rates(at).FirstOrDefault(), AboveRows(running) - AboveRows(before));
    }

    /// <summary>What the terms give on accepted totals after the claim, within the award.</summary>
    private static Money Earned(ClaimCase at, List<Part> running) => Earning.Within(at, Earning.OnTotals(
        at, running.SelectMany(part => part.Rows).Select(row => (row.Award?.Rate, row.Eligible)), Income(running),
        Accepted(running) - running.Total(part => part.BeyondItsYear) - AboveRows(running)));

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
        var running = Running(places[at]);
        var (earned, advance) = (Earned(at, running), Advance(at));
        var ceiling = at.Claim.Cover.Type == ClaimType.Final ? null : Earning.Ceiling(at);
        var payable = ceiling is { } most ? Money.Min(earned, most) : earned;
        var owed = payable - requestedBefore;
        var due = at.Claim.Cover.Type == ClaimType.Advance || !advance.IsZero
            ? advance + Money.Max(owed, Money.Zero)
            : at.Claim.Cover.Type == ClaimType.Final ? owed : Money.Max(owed, Money.Zero);
        var requested = IsHeld(at) ? Money.Zero : Requested(at, due, requestedBefore);
        return new(
            Eligible(running), Income(running), earned, at.Awarded, ceiling, earned - payable, requestedBefore, Excess(at),
            requested, Rates(at).Distinct().ToList() is [var only] ? only : null)
        {
            Advance = Money.Max(Money.Min(advance, requested), Money.Zero),
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

        var before = claims.Take(places[at]).Where(claim => verdicts.Of(claim.Claim) == Severity.Note)
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
        return excess.IsZero ? Money.Zero : Money.Max(Money.Zero, AcceptedOf(at) - (Asked.By(at.Claim) - excess));
    }

    /// <summary>Whether the claim as a whole is held or refused: it is owed nothing, and replaces no predecessor.</summary>
    public bool IsHeld(ClaimCase at) => verdicts.Of(at.Claim) != Severity.Note;

    /// <summary>The claims whose figures make the total after this one: from the last cumulative claim that stands on.</summary>
    internal ImmutableArray<ClaimCase> Running(ClaimCase at) => [.. Running(places[at]).Select(part => part.At)];

    /// <summary>The claims whose figures make the total after the one in this place: from the last cumulative claim that stands on.</summary>
    private List<Part> Running(int place)
    {
        var upTo = claims.Take(place + 1).Select(PartOf).Where(part => !part.IsHeld || part.At.Claim.Cover.Figures == Figures.Period).ToList();
        upTo.RemoveRange(0, Math.Max(0, upTo.FindLastIndex(part => part.At.Claim.Cover.Figures == Figures.Cumulative)));
        return upTo;
    }

    /// <summary>What a claim adds to every total after it: worked out again only when something more was found in it.</summary>
    private Part PartOf(ClaimCase at, int place)
    {
        var found = verdicts.In(at.Claim).Count;
        return parts[place] is { } known && known.Found == found ? known : parts[place] = new(
            at, found, IsHeld(at), AcceptedOf(at), Asked.IncomeOf(at.Claim), BeyondItsYear(at),
            [.. standing.LinesOf(at).Where(line => verdicts.Of(line.Line) == Fate.Accepted).GroupBy(line => line.Award, ReferenceEqualityComparer.Instance)
                .Select(same => (same.First().Award, same.Total(line => line.Line.Eligible ?? Money.Zero), same.Total(line => line.Line.Claimed ?? Money.Zero)))]);
    }

    private static Money AboveRows(IEnumerable<Part> running) => Earning.AboveRows(running.SelectMany(part => part.Rows).Select(row => (row.Award, row.Claimed)));

    private static Money Eligible(IEnumerable<Part> running) => running.Total(part => part.Eligible);

    private static Money Accepted(IEnumerable<Part> running) => running.Total(part => part.Accepted);

    private Money AcceptedOf(ClaimCase at) =>
        at.Claim.Rows.Where(row => verdicts.Of(row) == Fate.Accepted).Total(Asked.By)
            + (verdicts.Of(at.Claim) == Severity.Note ? Asked.Rounding(at.Claim) : Money.Zero);

    private static Money Income(IEnumerable<Part> running) => running.Where(part => !part.IsHeld).Total(part => part.Income);

    private static IEnumerable<decimal?> Rates(ClaimCase at) => at.Awards.Select(award => award.Rate).Where(rate => rate is not null);

    /// <summary>One claim's part of the totals, all that is accepted of it. Of a thousand claims each is added up once, and not once for every claim after it.</summary>
    /// <param name="Found">How much had been found in the claim.</param>
    /// <param name="Rows">Its accepted lines, by the row of the award that takes them.</param>
    private sealed record Part(
        ClaimCase At, int Found, bool IsHeld, Money Accepted, Money Income, Money BeyondItsYear, ImmutableArray<(Award? Award, Money Eligible, Money Claimed)> Rows)
    {
        public Money Eligible { get; } = Rows.Total(row => row.Eligible);
    }
}
