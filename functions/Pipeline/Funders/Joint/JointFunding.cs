using System.Collections.Immutable;

namespace FundingPipeline.Funders.Joint;

/// <summary>What holds for all of a project's funders together.</summary>
public static class JointFunding
{
    public static readonly ImmutableArray<IRule> Rules =
    [
        new MatchDenied(),
        new MatchNotStated(),
        new CostClaimedTwice(),
        new CostOverFunded(),
        new SharesOfCost(),
        new PaymentBetweenPartners(),
        new MatchDiffers(),
        new MatchNotYetClaimed(),
        new MatchAboveUnits(),
        new MatchBeyondOffer(),
        new MatchDisallowed(),
        new MatchBudget(),
        new InKindBringsCash(),
        new OutcomeSharing(),
        new EmpowermentFundTotal(),
        new LocalAreaBlock(),
        new CashFlowGap(),
    ];
}
