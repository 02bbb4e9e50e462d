using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Portal;

namespace FundingPipeline.App;

/// <summary>Rules as everybody may read them.</summary>
public static class RuleViews
{
    public static readonly ImmutableArray<RuleView> All = [.. Catalogue.Rules.Select(Of)];

    /// <summary>One rule; null when none is called that.</summary>
    public static RuleView? Find(string id) => Catalogue.Find(id) is { } rule ? Of(rule) : null;

    public static RuleView Of(IRule rule) => new(
        rule.Id, rule.Explain, rule.Remedy, $"{rule.Source.Document}, {rule.Source.Place}", rule.Source.Evidence.InWords(), $"{rule.InForce}", Reach(rule.Scope),
        [.. ((rule as IAppliesFigures)?.Tables ?? []).Select(table => new FigureView(table.Name, [.. table.Told.Select(row => $"{row}")]))]);

    private static string Reach(Scope scope) => scope switch
    {
        Scope.Line => "one row of a claim",
        Scope.Claim => "a whole claim with all its rows",
        Scope.Excess => "the money above a limit; the rows stay",
        _ => "a project or the programme; no one row is taken",
    };
}
