using System.Collections.Immutable;
using FundingPipeline.Ingest;
using NodaTime;

namespace FundingPipeline.Reconcile;

/// <summary>Everything that was sent in, reconciled: every project's statement and every finding, in a fixed order.</summary>
/// <param name="Intakes">One for each different file, in order of file name.</param>
/// <param name="Unplaced">Claims that name no known project or award: refused, and counted all the same.</param>
/// <param name="AsOf">The day from which it is looked at: what should have come by then and has not is late.</param>
/// <param name="Findings">Reading's and reconciling's, answers applied, in order of file, sheet, row, column and rule.</param>
public sealed record Programme(
    Register Register, ImmutableArray<Intake> Intakes, ImmutableArray<ProjectStatement> Statements,
    ImmutableArray<JudgedClaim> Unplaced, ImmutableArray<Finding> Findings, LocalDate? AsOf = null)
{
    /// <summary>Reconciles every project that a register or a claim names.</summary>
    /// <param name="asOf">Null for the last day that any claim covers: the pipeline has no clock.</param>
    /// <param name="answered">What was answered beside the register's own answers.</param>
    public static Programme Of(ImmutableArray<Intake> intakes, LocalDate? asOf = null, params ImmutableArray<Answer> answered)
    {
        var judged = JudgedProgramme.Of(intakes, asOf, answered);
        return new(judged.Register, intakes, InParts.Each(judged.Projects, project => project.Statement()), judged.Unplaced, judged.Findings, judged.AsOf);
    }

    /// <summary>The same from projects that were each reconciled without the rest: nothing is judged again.</summary>
    /// <param name="projects">In any order, all under this register and this day.</param>
    /// <returns>Null when they do not come to the whole, and everything must be judged together: see <see cref="Parts"/>.</returns>
    public static Programme? Of(ImmutableArray<Intake> intakes, IReadOnlyCollection<OneProject> projects, LocalDate? asOf, params ImmutableArray<Answer> answered)
    {
        var register = Registers.Merge(intakes.Select(intake => intake.Register).OfType<RegisterFile>());
        if (!Parts.AreWhole(projects, register.Value, intakes))
        {
            return null;
        }

        ImmutableArray<OneProject> known = [.. projects.Where(project => project.Statement is not null).OrderBy(project => project.Statement!.Project.Reference, StringComparer.Ordinal)];
        var unplaced = projects.SelectMany(project => project.Unplaced).ToLookup(claim => claim.Claim.File.Sha256);
        var together = RuleBook.Whole.Ask(ProgrammeCase.Of([.. known.Select(project => project.Standing!)], register.Value));
        return new(
            register.Value, intakes, [.. known.Select(project => project.Statement!)], [.. intakes.SelectMany(intake => unplaced[intake.File.Sha256])],
            InOrder(
                intakes.Where(intake => intake.Claim is null).SelectMany(intake => intake.Findings)
                    .Concat(register.Findings)
                    .Concat(projects.SelectMany(project => project.Findings))
                    .Concat(together),
                new([.. register.Value.Answers, .. answered])),
            asOf);
    }

    /// <summary>Each finding once, with its answer, in the order in which everybody is shown them.</summary>
    internal static ImmutableArray<Finding> InOrder(IEnumerable<Finding> findings, Answers answers) =>
    [
        .. findings
            .Select(answers.Settle)
            .DistinctBy(finding => (finding.Key, finding.Where))
            .OrderBy(finding => finding.Where.File.Name, StringComparer.Ordinal)
            .ThenBy(finding => finding.Where.File.Sha256, StringComparer.Ordinal)
            .ThenBy(finding => finding.Where.Sheet, StringComparer.Ordinal)
            .ThenBy(finding => finding.Where.Row)
            .ThenBy(finding => finding.Where.Column)
            .ThenBy(finding => finding.Key, StringComparer.Ordinal),
    ];
}
