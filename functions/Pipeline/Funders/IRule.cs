using NodaTime;

namespace FundingPipeline.Funders;

/// <summary>One clause of one funder's terms, made checkable.</summary>
public interface IRule
{
    /// <summary>The name people use for it in letters and meetings. It never changes and is never reused.</summary>
    string Id { get; }

    Citation Source { get; }

    InForce InForce { get; }

    /// <summary>The rule as one would explain it to a claimant on the telephone.</summary>
    string Explain { get; }

    /// <summary>What whoever can does about it; a finding may say it more closely.</summary>
    string Remedy { get; }

    /// <summary>How far one of its findings reaches.</summary>
    Scope Scope { get; }
}

/// <summary>A rule that judges one kind of case: a line, a claim, an output, a whole project.</summary>
public interface IRule<in TCase> : IRule
    where TCase : ICase
{
    IEnumerable<Finding> Check(TCase at);
}

/// <summary>What a rule is shown.</summary>
public interface ICase
{
    /// <summary>The day whose terms govern: a line's own date, the last day of a claim's period.</summary>
    LocalDate RuledOn { get; }

    /// <summary>What a finding's key says after the rule: the claim, and the line where one is meant.</summary>
    string Key { get; }
}

public static class Findings
{
    /// <summary>What this rule has to say of this case.</summary>
    /// <param name="part">Tells apart two findings of one rule on one line: the match column, say.</param>
    public static Finding Finds(
        this IRule rule, ICase at, Severity severity, CellRef where, string value, string says, string remedy,
        Citation? figure = null, Money excess = default, string part = "") =>
        new($"{rule.Id}|{Told(at.Key)}{(part.Length == 0 ? "" : $"|{part}")}", rule.Id, severity, rule.Scope, where, Begun(value, 200), Begun(says, 2000), remedy, rule.Source, figure, excess);

    /// <summary>A text as far as anybody reads it. A cell of 32,767 letters under a heading of figures, in a hundred thousand rows, is not said back whole.</summary>
    private static string Begun(string text, int letters) =>
        text.Length <= letters ? text : $"{text[..(char.IsHighSurrogate(text[letters - 1]) ? letters - 1 : letters)]}…";

    /// <summary>A key that is told apart by a hash where it is too long to be typed.</summary>
    private static string Told(string key) =>
        key.Length <= 500 ? key : $"{Begun(key, 100)}{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)))[..16]}";
}
