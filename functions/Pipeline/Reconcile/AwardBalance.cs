using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>One award's claims and receipts set against one another.</summary>
/// <param name="Programme">Empty for receipts that name none where the fund has several awards on the project, or none with a claim.</param>
/// <param name="Latest">The last claim that stands; null where there are only receipts.</param>
/// <param name="Due">What all of its claims are owed together.</param>
/// <param name="Received">What the register says came in, less what was taken back.</param>
/// <param name="AdvanceDue">The part of <paramref name="Due"/> that was asked for ahead of spending.</param>
/// <param name="AdvanceReceived">What the register says came in as an advance; null when it says nothing of one.</param>
public sealed record AwardBalance(Source Fund, string Programme, LatestClaim? Latest, Money Due, Money Received, Money AdvanceDue, Money? AdvanceReceived)
{
    /// <summary>The register's cells of what came in.</summary>
    public ImmutableArray<CellRef> ReceivedAt { get; init; } = [];

    /// <summary>Those of them that speak of an advance.</summary>
    public ImmutableArray<CellRef> AdvanceReceivedAt { get; init; } = [];

    /// <summary>Due less received; below nothing when the fund has paid more than was due.</summary>
    public Money Owed => Due - Received;

    public Money Earned => Latest?.Earned ?? Money.Zero;

    /// <summary>The advance that was paid or, where no receipt speaks of one, that is due.</summary>
    public Money Advance => AdvanceReceived ?? AdvanceDue;

    /// <summary>The part of the advance that was earned since: an advance is set off before anything else is paid.</summary>
    public Money Covered => Money.Min(Money.Max(Advance, Money.Zero), Money.Max(Earned, Money.Zero));

    public Money Outstanding => Advance - Covered;

    /// <summary>One for each award that has a claim or a receipt, fund by fund.</summary>
    public static ImmutableArray<AwardBalance> Of(StandingClaims standing, ImmutableArray<JudgedClaim> judged)
    {
        var claims = judged.Where(claim => claim is { Position: not null, Status: not ClaimStatus.Superseded }).ToLookup(AwardOf);
        var receipts = standing.Register.Receipts
            .Where(receipt => receipt.Amount is not null && receipt.Project.Equals(standing.Project.Project.Reference, StringComparison.OrdinalIgnoreCase))
            .ToLookup(receipt => AwardOf(receipt, [.. claims.Select(award => award.Key)]));
        return
        [
            .. claims.Select(award => award.Key).Union(receipts.Select(award => award.Key))
                .OrderBy(key => Sources.All.IndexOf(key.Fund)).ThenBy(key => key.Programme, StringComparer.Ordinal)
                .Select(key => Of(key, [.. claims[key].OrderBy(claim => claim.Claim, Versions.InOrder)], [.. receipts[key]])),
        ];
    }

    private static AwardBalance Of((Source Fund, string Programme) key, ImmutableArray<JudgedClaim> claims, ImmutableArray<Receipt> receipts)
    {
        var advances = receipts.Where(IsAdvance).ToList();
        return new(
            key.Fund, claims.IsEmpty ? receipts[0].Programme.Trim() : claims[^1].Claim.Id.Programme, claims.IsEmpty ? null : LatestClaim.Of(claims[^1]),
            claims.Total(claim => claim.Position!.Due), receipts.Total(receipt => receipt.Signed!.Value),
            claims.Total(claim => claim.Position!.Advance), advances.Count == 0 ? null : advances.Total(receipt => receipt.Signed!.Value))
        {
            ReceivedAt = [.. receipts.Select(receipt => receipt.At["Amount"])],
            AdvanceReceivedAt = [.. advances.Select(receipt => receipt.At["Amount"])],
        };
    }

    private static (Source Fund, string Programme) AwardOf(JudgedClaim claim) => (claim.Claim.Id.Fund, Plain(claim.Claim.Id.Programme));

    /// <summary>A receipt that names no programme is for the fund's one award with a claim; of several, nobody can say which.</summary>
    private static (Source Fund, string Programme) AwardOf(Receipt receipt, ImmutableArray<(Source Fund, string Programme)> awards) =>
        receipt.Programme.Trim().Length == 0 && awards.Where(award => award.Fund == receipt.Funder).ToList() is [var only] ? only : (receipt.Funder, Plain(receipt.Programme));

    private static bool IsAdvance(Receipt receipt) => receipt.Kind.Trim().Equals("Advance", StringComparison.OrdinalIgnoreCase);

    private static string Plain(string programme) => programme.Trim().ToUpperInvariant();
}

/// <summary>The last claim on an award that stands.</summary>
/// <param name="OnReturn">The return that lists it.</param>
/// <param name="Earned">What the award's terms give on accepted totals to its date.</param>
public sealed record LatestClaim(ClaimId Id, string OnReturn, Money Earned)
{
    public static LatestClaim Of(JudgedClaim claim) => new(claim.Claim.Id, claim.OnReturn, claim.Position?.EarnedToDate ?? Money.Zero);
}
