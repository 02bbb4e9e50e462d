using System.Collections.Immutable;
using FundingPipeline.Portal;
using FundingPipeline.Portal.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>The pages on which anybody who has signed in looks up what a rule says and why.</summary>
public sealed class RulePages(Door door)
{
    private const int LongestQuery = 100;

    [Function("RulesPage")]
    public Task<IResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rules")] HttpRequest request) =>
        door.Open(request, Deed.SeeRules, async (who, _) =>
        {
            var query = request.Query["q"].ToString().Trim();
            query = query[..Math.Min(query.Length, LongestQuery)];
            return await Pages.Print<RulesPage>(new Dictionary<string, object?>
            {
                [nameof(RulesPage.Visitor)] = Visitors.Of(who),
                [nameof(RulesPage.Rules)] = Find(query),
                [nameof(RulesPage.Query)] = query,
            });
        });

    [Function("RulePage")]
    public Task<IResult> Read([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rules/{id}")] HttpRequest request, string id) =>
        door.Open(request, Deed.SeeRules, async (who, _) => await Pages.Print<RulePage>(new Dictionary<string, object?>
        {
            [nameof(RulePage.Visitor)] = Visitors.Of(who),
            [nameof(RulePage.Rule)] = RuleViews.Find(id) ?? throw Problem.NotFound(),
        }));

    /// <summary>The rules in which every word of the query stands somewhere.</summary>
    private static ImmutableArray<RuleView> Find(string query)
    {
        var words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. RuleViews.All.Where(rule => words.All(word => $"{rule.Id} {rule.Says} {rule.Remedy} {rule.Source} {rule.Evidence}".Contains(word, StringComparison.OrdinalIgnoreCase)))];
    }
}
