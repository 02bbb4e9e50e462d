using NodaTime;

namespace FundingPipeline;

/// <summary>What a finding asks for, mildest first.</summary>
public enum Severity
{
    /// <summary>Worth knowing; the money stays in.</summary>
    Note,

    /// <summary>Shown apart and not due until somebody answers.</summary>
    Query,

    /// <summary>Taken out.</summary>
    Refuse,
}

/// <summary>How far a finding reaches.</summary>
public enum Scope
{
    /// <summary>One row of a claim: its fate follows the finding's severity.</summary>
    Line,

    /// <summary>A whole claim: refused, all its rows are; queried, all its rows are.</summary>
    Claim,

    /// <summary>Part of a claim's money, above a limit: the excess alone is not due, the rows stay.</summary>
    Excess,

    /// <summary>A project or a programme: no one row is taken.</summary>
    Project,
}

/// <summary>One thing a reader of a return must know about a claim: what, where, which term says so, and what to do.</summary>
/// <remarks>A finding is an ordinary value. Nothing stops at the first one, and none is ever an exception: a wrong
/// claim is what this system is for.</remarks>
/// <param name="Key">Stable over runs and versions: rule, claim, line. An answer names it.</param>
/// <param name="Value">What the cell says, as the sender typed it; empty when no one cell is at fault.</param>
/// <param name="Says">What is wrong, with the figures, as one would say it on the telephone.</param>
/// <param name="Remedy">What the claimant, or whoever can, should do about it.</param>
/// <param name="Term">Where the rule is written down.</param>
/// <param name="Figure">Where the figure that the rule applied is written down, when it applied one.</param>
/// <param name="Excess">The money above a limit that this finding takes out; nothing for other scopes.</param>
public sealed record Finding(
    string Key, string Rule, Severity Severity, Scope Scope, CellRef Where, string Value,
    string Says, string Remedy, Citation Term, Citation? Figure = null, Money Excess = default)
{
    /// <summary>What had a day to come by and did not come by it; null when the finding is of another kind.</summary>
    public Lateness? Late { get; init; }

    /// <summary>The weaker of the two citations: a confirmed rule with an assumed figure is assumed.</summary>
    public Evidence Evidence => Figure is { } figure && figure.Evidence > Term.Evidence ? figure.Evidence : Term.Evidence;

    public override string ToString() =>
        $"""
        {Where}
        {Rule} {Severity}: {Says} {Remedy}
          {Term}{(Figure is null ? "" : $"; {Figure}")}
        """;
}

/// <summary>A claim that came after its day, or has not come at all.</summary>
/// <param name="Claim">Its number; empty for one that nobody has sent.</param>
/// <param name="Due">The last day on which it was in time.</param>
/// <param name="Came">The day it was prepared on; null when it has not come.</param>
public sealed record Lateness(string Fund, string Programme, string Claim, LocalDate Due, LocalDate? Came);
