using System.Collections.Immutable;
using FundingPipeline.Funders.Joint;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Funders.Joint;

public class MatchBudgetSpec
{
    [Theory]
    [InlineData("120.00", "1999/00", "-")]
    [InlineData("119.99", "1999/00", "Query 5:5: Core budget has £119.99 for 1999/00, and £120.00 of it stands as match in claims, £0.01 too much: P-1, P-2.")]
    [InlineData("119.99", "2000", "Query 5:5: Core budget has £119.99 for 2000, and £120.00 of it stands as match in claims, £0.01 too much: P-1, P-2.")]
    [InlineData("119.99", "2000/01", "-")]
    [InlineData("119.99", "soon", "-")]
    public void Two_projects_cannot_both_have_the_same_core_budget(string amount, string year, string says) =>
        new MatchBudget().Says(Case(amount, year, Given.Cost("1"), Given.Cost("2")), says);

    [Fact]
    public void Match_of_one_invoice_that_two_claims_show_counts_once() =>
        new MatchBudget().Says(Case("60.00", "2000", Given.Cost("1"), Given.Cost("1")), "-");

    private static ProgrammeCase Case(string amount, string year, params CostLine[] costs)
    {
        ImmutableArray<LineCase> lines =
        [
            .. costs.Select((cost, i) =>
            {
                var line = cost with { Match = [Given.Match("Core budget", "60.00")] };
                var claim = Given.Case(Given.Claim(i == 0 ? "ESF" : "SRB", costs: line));
                return Given.Case(claim with { Project = Given.Project($"P-{i + 1}") }, line);
            }),
        ];
        var budget = new Budget { At = Given.Row("Budgets"), Source = Given.Fund("Core budget"), Year = year, Amount = Given.Gbp(amount) };
        var register = new Register { Budgets = [budget] };
        var shared = lines.CountBy(line => line.Cost).Where(cost => cost.Value > 1).Select(cost => cost.Key).ToHashSet();
        return new(register, [.. lines.Select(line => new AmongAll(line.In.Project.Reference, line.In.Project.Authority, [], MatchBudget.UsedBy([line], register, shared)))]);
    }
}
