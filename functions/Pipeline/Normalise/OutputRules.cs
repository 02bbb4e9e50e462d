using System.Collections.Immutable;
using FundingPipeline.Funders;

namespace FundingPipeline.Normalise;

/// <summary>What holds for every fund's outputs.</summary>
public static class OutputRules
{
    public static readonly ImmutableArray<IRule> All = [new UnknownUnit(), new HoursPerWeekNeeded()];
}
