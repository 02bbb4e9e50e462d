using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests;

/// <summary>What a rule says, in the words of a table: "-" for nothing, or "Refuse B7: what it says".</summary>
public static class RuleSpec
{
    public static void Says<TCase>(this IRule<TCase> rule, TCase at, string expected)
        where TCase : ICase =>
        Assert.Equal(expected, Told(rule.Asked(at)));

    public static string Told(IEnumerable<Finding> found) =>
        string.Join("\n", found.Select(finding => $"{finding.Severity} {finding.Where.Address}: {finding.Says}")) is { Length: > 0 } said ? said : "-";

    /// <summary>One line on a claim of the SRB, which is what most rules need.</summary>
    public static LineCase Line(CostLine line, string fund = "SRB", Register? register = null, params Award[] awards)
    {
        var claim = Given.Case(Given.Claim(fund, costs: line), [.. awards]);
        return Given.Case(claim with { Register = register ?? Register.Empty }, line);
    }

    /// <summary>A project with these claims, every line of them standing.</summary>
    public static ProjectCase Project(params Claim[] claims)
    {
        var cases = claims.Select((claim, i) => Given.Case(claim with { File = Given.File with { Name = $"claim-{i + 1}.xlsx", Sha256 = $"{i + 1:x64}" } })).ToArray();
        return new(
            Given.Project(), Register.Empty, [.. cases],
            [.. cases.SelectMany(at => at.Claim.Costs.Select(line => Given.Case(at, line)))],
            [.. cases.SelectMany(at => at.Claim.Outcomes.Select(line => new OutcomeCase(at, line)))],
            [], []);
    }
}
