using System.Collections.Immutable;

namespace FundingPipeline.Reconcile;

/// <summary>Who pays for what: every transaction of a project against every source.</summary>
public static class CostMatrix
{
    /// <param name="counted">The project's lines that count now.</param>
    public static ImmutableArray<MatrixRow> Of(ImmutableArray<LineCase> counted) =>
        [.. CostFunding.Of(counted).Select(funding => funding.Row())];
}
