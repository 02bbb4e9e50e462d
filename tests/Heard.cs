namespace FundingPipeline.Tests;

/// <summary>Which rules were heard to speak, and which to be silent, while a specification ran.</summary>
/// <remarks>The helpers that specifications ask rules through say here what they heard. Only the thread that listens hears.</remarks>
public static class Heard
{
    [ThreadStatic]
    private static List<(string? Asked, HashSet<string> Spoke)>? cases;

    /// <summary>Runs a specification and tells of each rule whether it spoke in some case, and in some case did not.</summary>
    public static Func<string, (bool Spoke, bool WasSilent)> While(Action run)
    {
        var heard = cases = [];
        try
        {
            run();
        }
        finally
        {
            cases = null;
        }

        return rule => (heard.Exists(at => at.Spoke.Contains(rule)), heard.Exists(at => (at.Asked is null || at.Asked == rule) && !at.Spoke.Contains(rule)));
    }

    /// <summary>One case was put.</summary>
    /// <param name="asked">The one rule that was asked; null when all were.</param>
    public static void Say(IEnumerable<Finding> found, string? asked = null) => cases?.Add((asked, [.. found.Select(finding => finding.Rule)]));
}
