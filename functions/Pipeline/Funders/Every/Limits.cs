using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>What limits have in common.</summary>
internal static class Limits
{
    /// <summary>The part of this claim above a limit on everything to date; what earlier claims were over is theirs.</summary>
    public static Money ExcessOver(this AwardCase at, Money limit) =>
        Money.Min(at.ClaimedToDate - limit, at.ClaimedToDate - at.ClaimedBefore);
}
