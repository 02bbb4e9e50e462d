using System.Collections.Immutable;

namespace FundingPipeline.Reconcile;

/// <summary>Outcomes as claimed, as shared, and as they really are.</summary>
public static class OutcomeCounts
{
    public static ImmutableArray<OutcomeCount> Of(StandingClaims standing) => [];
}
