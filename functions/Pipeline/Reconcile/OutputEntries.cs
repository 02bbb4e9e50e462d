using FundingPipeline.Funders;

namespace FundingPipeline.Reconcile;

/// <summary>A claim's outputs, each in the period of its fund's returns in which it ends.</summary>
public static class OutputEntries
{
    public static IEnumerable<(Funder Funder, NamedPeriod Period, OutputEntry Entry)> Of(ClaimCase at, Verdicts verdicts) => [];
}
