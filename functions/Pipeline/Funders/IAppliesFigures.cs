using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders;

/// <summary>A figure that a rule held a claim against, and where it is written down.</summary>
/// <param name="Value">As a return prints it: 5%.</param>
public sealed record AppliedFigure(string Name, string Value, Citation Source);

/// <summary>A rule that holds claims against dated figures, and can name those that bound one claim, spoken or silent.</summary>
/// <remarks>A cap that nobody passed was used all the same. If it was assumed, or one of two readings, the return says so.</remarks>
public interface IAppliesFigures
{
    /// <summary>Every table whose rows the rule applies, for whoever looks the rule up.</summary>
    ImmutableArray<IDatedTable> Tables { get; }

    /// <summary>What bound this claim; a rule all of whose rows are known for sure need not say.</summary>
    IEnumerable<AppliedFigure> AppliedTo(ClaimCase at) => [];
}
