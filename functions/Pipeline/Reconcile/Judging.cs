using System.Collections.Immutable;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>What became of every claim of a project, row by row and penny by penny.</summary>
public static class Judging
{
    public static ImmutableArray<JudgedClaim> Claims(
        StandingClaims standing, ImmutableArray<AwardAccount> accounts, IReadOnlyDictionary<string, Position> positions) =>
    [
        .. accounts.SelectMany(account => Standing(account, standing, positions))
            .Concat(standing.Versions.Refused.Select(claim => Refused(claim, standing)))
            .Concat(standing.Versions.Superseded.Select(Superseded))
            .OrderBy(judged => judged.Claim.Id.ToString(), StringComparer.Ordinal)
            .ThenBy(judged => judged.Claim.Cover.Version)
            .ThenBy(judged => judged.Claim.File.Sha256, StringComparer.Ordinal),
    ];

    /// <summary>A claim's money is what it adds to the award's, so that every pound is asked for once.</summary>
    /// <remarks>A cumulative claim adds what it has more than its predecessor; while it is held or refused as a whole its predecessor
    /// stands and it adds only what it asks beyond it. An advance is money asked for ahead: later claims add only what goes beyond
    /// it. £67,500.00 in advance and £68,764.69 spent by June make £68,764.69, of which June adds £1,264.69.</remarks>
    private static IEnumerable<JudgedClaim> Standing(AwardAccount account, StandingClaims standing, IReadOnlyDictionary<string, Position> positions)
    {
        var (spent, waiting, advanced, counted) = (default(ClaimMoney), default(ClaimMoney), Money.Zero, default(ClaimMoney));
        var verdicts = standing.Verdicts;
        foreach (var at in account.Claims)
        {
            if (!standing.IsTwin(at.Claim))
            {
                var money = MoneyOf(at.Claim, verdicts, account.Excess(at)) + Kept(account.NewAdvance(at), verdicts.Of(at.Claim));
                var isCumulative = at.Claim.Cover.Figures == Figures.Cumulative;
                (spent, waiting) = (isCumulative, account.IsHeld(at)) switch
                {
                    (true, true) => (spent, Beyond(money, spent.Accepted)),
                    (true, false) => (money, default),
                    _ => (spent + money, waiting),
                };
                advanced += account.IsHeld(at) ? Money.Zero : account.NewAdvance(at);
            }

            var total = spent with { Accepted = Money.Max(spent.Accepted, advanced) } + waiting;
            yield return new(
                at.Claim, at.Funder, StatusOf(verdicts.Of(at.Claim)),
                [.. at.Claim.Rows.Select(row => new JudgedRow(row, verdicts.Of(row), Asked.By(row)))],
                [.. verdicts.In(at.Claim)], positions[at.Claim.File.Sha256],
                new(total.Accepted - counted.Accepted, total.Queried - counted.Queried, total.Refused - counted.Refused));
            counted = total;
        }
    }

    /// <summary>What a claim that is held or refused as a whole asks for beyond what its predecessor was given.</summary>
    private static ClaimMoney Beyond(ClaimMoney money, Money accepted) =>
        money.Queried > money.Refused
            ? new(Money.Zero, Money.Max(money.Claimed - accepted, Money.Zero), Money.Zero)
            : new(Money.Zero, Money.Zero, Money.Max(money.Claimed - accepted, Money.Zero));

    /// <summary>What the claim's rows ask for, by fate.</summary>
    private static ClaimMoney MoneyOf(Claim claim, Verdicts verdicts, Money excess)
    {
        var (whole, rounding) = (verdicts.Of(claim), Asked.Rounding(claim));
        Money Of(Fate fate) => claim.Rows.Where(row => verdicts.Of(row) == fate).Total(Asked.By);
        return new(
            Of(Fate.Accepted) + (whole == Severity.Note ? rounding : Money.Zero) - excess,
            Of(Fate.Queried) + (whole == Severity.Query ? rounding : Money.Zero),
            Of(Fate.Refused) + (whole == Severity.Refuse ? rounding : Money.Zero) + excess);
    }

    /// <summary>An accepted advance is counted beside the claims it is set off against; one that is held or refused, here.</summary>
    private static ClaimMoney Kept(Money advance, Severity whole) => whole switch
    {
        Severity.Refuse => new(Money.Zero, Money.Zero, advance),
        Severity.Query => new(Money.Zero, advance, Money.Zero),
        _ => default,
    };

    private static ClaimStatus StatusOf(Severity whole) => whole switch
    {
        Severity.Refuse => ClaimStatus.Refused,
        Severity.Query => ClaimStatus.Queried,
        _ => ClaimStatus.Accepted,
    };

    /// <summary>A refused version asks in vain for whatever no standing version of the same claim asks for already.</summary>
    private static JudgedClaim Refused(PlacedClaim claim, StandingClaims standing) =>
        Placing.Refused(claim.Claim, claim.Funder, [.. claim.Reading.Concat(StandingClaims.Alone(claim, standing))]);

    private static JudgedClaim Superseded(PlacedClaim claim) =>
        new(claim.Claim, claim.Funder, ClaimStatus.Superseded, [], [], null, default);
}
