using FundingPipeline.Funders;

namespace FundingPipeline.Tests;

/// <summary>What a rule says of a case, as a table can hold it: "-" for silence, else severity and sentence.</summary>
public static class Said
{
    public static string Says<TCase>(this IRule<TCase> rule, TCase at)
        where TCase : ICase =>
        string.Join("\n", rule.Asked(at).Select(finding => $"{finding.Severity}: {finding.Says}")) is { Length: > 0 } said ? said : "-";

    /// <summary>Only how hard it speaks.</summary>
    public static string Speaks<TCase>(this IRule<TCase> rule, TCase at)
        where TCase : ICase =>
        string.Join(" ", rule.Asked(at).Select(finding => $"{finding.Severity}")) is { Length: > 0 } spoke ? spoke : "-";

    /// <summary>Asks the rule, and lets whoever listens know what it said.</summary>
    public static List<Finding> Asked<TCase>(this IRule<TCase> rule, TCase at)
        where TCase : ICase
    {
        var found = rule.Check(at).ToList();
        Heard.Say(found, rule.Id);
        return found;
    }
}
