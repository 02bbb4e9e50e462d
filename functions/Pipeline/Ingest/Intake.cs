using System.Collections.Immutable;

namespace FundingPipeline.Ingest;

/// <summary>What one file turned out to be, and everything reading it had to say.</summary>
/// <param name="Claim">The claim, when the file is one and its cover could be read.</param>
/// <param name="Register">The register, when the file is one.</param>
/// <param name="RowsRead">Filled rows of a claim's body, whether or not they could be read: none may vanish.</param>
public sealed record Intake(SourceFile File, Claim? Claim, RegisterFile? Register, int RowsRead, ImmutableArray<Finding> Findings)
{
    /// <summary>The description of a claim form, when the file is one.</summary>
    public Form? Form { get; init; }

    /// <summary>A claim form or a register that nobody has filled in yet: neither a claim nor refused.</summary>
    public bool IsEmptyForm { get; init; }

    /// <summary>Neither claim, register nor form could be made of it.</summary>
    public bool IsUnread => Claim is null && Register is null && Form is null && !IsEmptyForm;

    /// <summary>Refused outright: nothing could be made of it, or a finding refuses the whole claim.</summary>
    public bool IsRefused => IsUnread || Findings.Any(finding => finding is { Severity: Severity.Refuse, Scope: Scope.Claim });
}
