using System.Collections.Immutable;

namespace FundingPipeline.Funders.Every;

/// <summary>What holds for every claim, whoever the funder is.</summary>
public static class EveryClaim
{
    public static readonly ImmutableArray<IRule> Rules = [];
}
