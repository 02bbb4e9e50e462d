using System.Collections.Immutable;
using FundingPipeline.Funders.Every;
using FundingPipeline.Funders.Joint;
using FundingPipeline.Ingest;
using FundingPipeline.Normalise;

namespace FundingPipeline.Funders;

/// <summary>Every rule there is, in the order in which a claim meets them.</summary>
public static class Catalogue
{
    public static readonly ImmutableArray<IRule> Rules =
    [
        .. ReadingRules.All,
        .. EveryClaim.Rules,
        .. OutputRules.All,
        .. JointFunding.Rules,
        .. Funder.All.SelectMany(funder => funder.Rules),
    ];

    public static IRule? Find(string id) =>
        Rules.FirstOrDefault(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
}
