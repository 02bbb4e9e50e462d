using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using NodaTime;

namespace FundingPipeline.Reconcile;

/// <summary>One movement on a project's account with a fund: a sum that fell due, or one that was received.</summary>
/// <param name="Period">The fund's period that holds it; null when the register gives no day, and then it is in no balance.</param>
/// <param name="Due">What a claim is owed; null for a receipt.</param>
/// <param name="Received">What the register says came in, below nothing when it was recovered; null for a claim.</param>
public sealed record Movement(NamedPeriod? Period, LocalDate? Day, string What, Money? Due, Money? Received, CellRef From)
{
    /// <summary>The certified period that no longer holds, of a difference to it; null for what a claim or the register says.</summary>
    public NamedPeriod? Restates { get; init; }

    /// <summary>Every movement of the project, fund by fund, in order of day.</summary>
    public static ILookup<Funder, Movement> Of(StandingClaims standing, ImmutableArray<JudgedClaim> judged) =>
        Claims(judged).Concat(Receipts(standing)).OrderBy(part => part.Movement.Day ?? LocalDate.MaxIsoValue).ThenBy(part => part.Movement.From.Row)
            .ToLookup(part => part.Funder, part => part.Movement);

    private static IEnumerable<(Funder Funder, Movement Movement)> Claims(ImmutableArray<JudgedClaim> judged) =>
        from claim in judged
        where claim is { Status: not ClaimStatus.Superseded, Position: not null }
        let cover = claim.Claim.Cover
        let day = cover.ListedOn
        select (claim.Funder, new Movement(
            claim.Funder.PeriodOf(day), day, $"Claim {claim.Claim.Id.Number} falls due", claim.Position!.Due, null, cover.At["Total claimed"]));

    private static IEnumerable<(Funder Funder, Movement Movement)> Receipts(StandingClaims standing) =>
        from receipt in standing.Register.Receipts
        where receipt.Project.Equals(standing.Project.Project.Reference, StringComparison.OrdinalIgnoreCase)
        let funder = Funder.Of(receipt.Funder)
        where funder is not null && standing.Cases.Any(at => at.Funder == funder)
        select (funder, new Movement(
            receipt.Date is { } day ? funder.PeriodOf(day) : null, receipt.Date,
            InWords(receipt),
            null, receipt.Signed, receipt.At["Amount"]));

    private static string InWords(Receipt receipt) =>
        (receipt.IsRecovery ? "Recovered" : receipt.Kind is "" or "Claim" ? "Received" : $"Received, {receipt.Kind.ToLowerInvariant()}")
        + (receipt.ClaimNumber.Length > 0 ? $" on claim {receipt.ClaimNumber}" : "");
}
