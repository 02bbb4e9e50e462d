using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>The total on the cover must be the total of the lines.</summary>
/// <remarks>A line whose own sources do not add up is found fault with there, and the difference it makes here is not told twice.</remarks>
public sealed class ControlTotal : IRule<ClaimCase>
{
    public string Id => "CLAIM-05";

    public Citation Source => TheForm.Says("sheet Claim, Total claimed");

    public InForce InForce => InForce.Always;

    public string Explain => "The total claimed on the cover must equal what the lines, the advance and the unit costs add up to.";

    public string Remedy => "Correct the total or the lines and send the claim again as the next version.";

    public Scope Scope => Scope.Claim;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        var total = at.Claim.Cover.TotalClaimed;
        if (Lines(at.Claim) is { } lines && total != lines && total - lines != -at.Claim.Costs.Total(line => line.Gap()) && !(total == EarnedToDate(at) && (total - lines).Size.Pence <= at.Claim.Costs.Length))
        {
            yield return this.Finds(
                at, Severity.Refuse, at.Claim.Cover.At["Total claimed"], $"{total}",
                $"The cover claims {total} and the lines add up to {lines}: source value {total}, target value {lines}, difference {(total - lines).Size}.",
                Remedy);
        }
    }

    /// <summary>What the rows ask for; null when one of them could not be read.</summary>
    private static Money? Lines(Claim claim) =>
        claim.Costs.All(line => line.Claimed is not null) && claim.UnitCosts.All(unit => unit.Amount is not null)
            ? claim.Costs.Total(line => line.Claimed!.Value) + claim.UnitCosts.Total(unit => unit.Amount!.Value)
                + (claim.Cover.Figures == Figures.Period ? claim.Cover.AdvanceClaimed : Money.Zero)
            : null;

    /// <summary>A cumulative claim's total may be the award's one rate on its totals, rounded down to the penny.</summary>
    private static Money? EarnedToDate(ClaimCase at) =>
        at.Claim.Cover.Figures == Figures.Cumulative
        && at.Awards.Select(award => award.Rate).Distinct().ToArray() is [{ } rate]
        && at.Claim.Costs.All(line => line.Eligible is not null)
            ? (at.Claim.Costs.Total(line => line.Eligible!.Value) - Asked.IncomeOf(at.Claim)).Times(rate, MidpointRounding.ToNegativeInfinity)
            : null;
}
