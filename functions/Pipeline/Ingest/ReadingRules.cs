using System.Collections.Immutable;
using FundingPipeline.Funders;

namespace FundingPipeline.Ingest;

/// <summary>What reading itself can find wrong, before any fund is asked.</summary>
public static class ReadingRules
{
    public static readonly ImmutableArray<IRule> All = [];
}
