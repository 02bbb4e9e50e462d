using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>Nobody is paid more than the award.</summary>
public sealed class AwardExceeded : IRule<AwardCase>
{
    public string Id => "CLAIM-21";

    public Citation Source => TheForm.Says("sheet Claim, Total claimed");

    public InForce InForce => InForce.Always;

    public string Explain => "All claims on an award together cannot come to more than the award.";

    public string Remedy => "Claim no more than the award, or send the letter that raises it.";

    public Scope Scope => Scope.Excess;

    public IEnumerable<Finding> Check(AwardCase at)
    {
        if (at.In.Awarded is { } awarded && Money.Max(at.ExcessOver(awarded), at.AboveRows) is { Pence: > 0 } excess)
        {
            yield return this.Finds(
                at, Severity.Refuse, at.In.Claim.Cover.At["Total claimed"], $"{at.In.Claim.Cover.TotalClaimed}",
                $"With this claim {at.ClaimedToDate} has been claimed of an award of {awarded}: {excess} of this claim is above {(excess > at.ExcessOver(awarded) ? "what the award gives for its headings" : "it")}.",
                Remedy, excess: excess);
        }
    }
}
