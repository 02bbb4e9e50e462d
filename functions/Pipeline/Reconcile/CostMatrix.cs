using System.Collections.Immutable;

namespace FundingPipeline.Reconcile;

/// <summary>Who pays for what: every transaction of a project against every source.</summary>
public static class CostMatrix
{
    public static ImmutableArray<MatrixRow> Of(StandingClaims standing) =>
        [.. CostFunding.Of(standing.CurrentLines).Select(funding => funding.Row())];
}
