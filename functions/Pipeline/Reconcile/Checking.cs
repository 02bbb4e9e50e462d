using System.Collections.Immutable;
using FundingPipeline.Funders.Joint;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>What can be said of one file before it is sent in.</summary>
public static class Checking
{
    /// <summary>The file's findings, beside what the office already knows.</summary>
    /// <remarks>A claim whose project no register names is looked at as if its award set no limit: whoever checks a claim
    /// at a desk without the register still hears of every cell that cannot be read and every line that does not add up.</remarks>
    public static ImmutableArray<Finding> Of(Intake intake, ImmutableArray<Intake> known) => IsWithoutRegister(intake, Registers(known))
        ? [.. In(intake, JudgedProgramme.Of([.. known, intake, Unlimited(intake.Claim!)])).Where(finding => !NeedsOthers(finding))]
        : In(intake, JudgedProgramme.Of([.. known, intake]));

    /// <summary>The file's findings, of all that were judged together.</summary>
    private static ImmutableArray<Finding> In(Intake intake, JudgedProgramme judged) => [.. judged.Findings.Where(finding => finding.Where.File == intake.File)];

    /// <summary>By project, the SHA-256s of the registers that name it.</summary>
    public static ILookup<string, string> Registers(IEnumerable<Intake> files) =>
        files.SelectMany(file => file.Register?.Says.Projects ?? [], (file, project) => (project.Reference, file.File.Sha256))
            .ToLookup(named => named.Reference, named => named.Sha256, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the project of this claim is in none of these registers, its own file apart, so that awards, rates and match were not looked at.</summary>
    public static bool IsWithoutRegister(Intake intake, ILookup<string, string> registers) =>
        intake.Claim is { } claim && registers[claim.Id.Project].All(sha256 => sha256 == intake.File.Sha256);

    /// <summary>A desk without the register knows nothing of other funds' claims, nor of what they allow as match.</summary>
    private static bool NeedsOthers(Finding finding) =>
        JointFunding.Rules.Any(rule => rule.Id == finding.Rule && finding.Rule != CostClaimedTwice.RuleId);

    private static Intake Unlimited(Claim claim)
    {
        var nowhere = new SourceFile("", "no register");
        var at = new RowRef(new(nowhere, "", 0, ImmutableDictionary<string, int>.Empty), 0);
        var register = new Register
        {
            Projects = [new() { At = at, Reference = claim.Id.Project, AccountableBody = claim.Cover.Claimant }],
            Awards = [new() { At = at, Project = claim.Id.Project, Source = claim.Id.Fund, Programme = claim.Id.Programme }],
        };
        return new(nowhere, null, new(nowhere, 1, register), 0, []);
    }
}
