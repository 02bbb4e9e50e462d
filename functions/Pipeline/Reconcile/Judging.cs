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
    /// <remarks>A cumulative claim adds what it has more than its predecessor. An advance is money asked for ahead: later claims
    /// add only what goes beyond it. £67,500.00 in advance and £68,764.69 spent by June make £68,764.69, of which June adds £1,264.69.</remarks>
    private static IEnumerable<JudgedClaim> Standing(AwardAccount account, StandingClaims standing, IReadOnlyDictionary<string, Position> positions)
    {
        var (spent, advanced, counted) = (default(ClaimMoney), Money.Zero, default(ClaimMoney));
        foreach (var at in account.Claims)
        {
            var verdicts = standing.Verdicts;
            if (!standing.IsTwin(at.Claim))
            {
                var money = MoneyOf(at.Claim, verdicts, account.Excess(at));
                spent = at.Claim.Cover.Figures == Figures.Cumulative ? money : spent + money;
                advanced += verdicts.Of(at.Claim) == Severity.Note ? at.Claim.Cover.AdvanceClaimed : Money.Zero;
            }

            var total = spent with { Accepted = Money.Max(spent.Accepted, advanced) };
            yield return new(
                at.Claim, at.Funder, StatusOf(verdicts.Of(at.Claim)),
                [.. at.Claim.Rows.Select(row => new JudgedRow(row, verdicts.Of(row), Asked.By(row)))],
                [.. verdicts.In(at.Claim)], positions[at.Claim.File.Sha256],
                new(total.Accepted - counted.Accepted, total.Queried - counted.Queried, total.Refused - counted.Refused));
            counted = total;
        }
    }

    /// <summary>What the claim's rows ask for, by fate. An accepted advance is no row and is counted beside them; one that is held or refused is counted here.</summary>
    private static ClaimMoney MoneyOf(Claim claim, Verdicts verdicts, Money excess)
    {
        var whole = verdicts.Of(claim);
        var (rounding, advance) = (Asked.Rounding(claim), claim.Cover.AdvanceClaimed);
        Money Of(Fate fate) => claim.Rows.Where(row => verdicts.Of(row) == fate).Total(Asked.By);
        return new(
            Of(Fate.Accepted) + (whole == Severity.Note ? rounding : Money.Zero) - excess,
            Of(Fate.Queried) + (whole == Severity.Query ? rounding + advance : Money.Zero),
            Of(Fate.Refused) + (whole == Severity.Refuse ? rounding + advance : Money.Zero) + excess);
    }

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
