using System.Collections.Immutable;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>What became of every claim of a project, row by row and penny by penny.</summary>
public static class Judging
{
    public static ImmutableArray<JudgedClaim> Claims(
        StandingClaims standing, ImmutableArray<AwardAccount> accounts, IReadOnlyDictionary<string, Position> positions) =>
    [
        .. accounts.SelectMany(account => Standing(account, standing.Verdicts, positions))
            .Concat(standing.Versions.Refused.Select(claim => Refused(claim, standing)))
            .Concat(standing.Versions.Superseded.Select(Superseded))
            .OrderBy(judged => judged.Claim.Id.ToString(), StringComparer.Ordinal)
            .ThenBy(judged => judged.Claim.Cover.Version)
            .ThenBy(judged => judged.Claim.File.Sha256, StringComparer.Ordinal),
    ];

    /// <summary>A cumulative claim's money is what it adds to its predecessor's, so that the latest counts once.</summary>
    private static IEnumerable<JudgedClaim> Standing(AwardAccount account, Verdicts verdicts, IReadOnlyDictionary<string, Position> positions)
    {
        var cumulative = default(ClaimMoney);
        foreach (var at in account.Claims)
        {
            var money = MoneyOf(at.Claim, verdicts, account.Excess(at));
            var added = money;
            if (at.Claim.Cover.Figures == Figures.Cumulative)
            {
                added = new(money.Accepted - cumulative.Accepted, money.Queried - cumulative.Queried, money.Refused - cumulative.Refused);
                cumulative = money;
            }

            yield return new(
                at.Claim, at.Funder, StatusOf(verdicts.Of(at.Claim)),
                [.. at.Claim.Rows.Select(row => new JudgedRow(row, verdicts.Of(row), Asked.By(row)))],
                [.. verdicts.In(at.Claim)], positions[at.Claim.File.Sha256], added + Advance(account.NewAdvance(at), verdicts.Of(at.Claim)));
        }
    }

    private static ClaimMoney MoneyOf(Claim claim, Verdicts verdicts, Money excess)
    {
        var whole = verdicts.Of(claim);
        var beside = Asked.Rounding(claim);
        Money Of(Fate fate) => claim.Rows.Where(row => verdicts.Of(row) == fate).Total(Asked.By);
        return new(
            Of(Fate.Accepted) + (whole == Severity.Note ? beside : Money.Zero) - excess,
            Of(Fate.Queried) + (whole == Severity.Query ? beside : Money.Zero),
            Of(Fate.Refused) + (whole == Severity.Refuse ? beside : Money.Zero) + excess);
    }

    private static ClaimMoney Advance(Money advance, Severity whole) => whole switch
    {
        Severity.Refuse => new(Money.Zero, Money.Zero, advance),
        Severity.Query => new(Money.Zero, advance, Money.Zero),
        _ => new(advance, Money.Zero, Money.Zero),
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
