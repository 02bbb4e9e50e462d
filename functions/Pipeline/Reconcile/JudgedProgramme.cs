using System.Collections.Immutable;
using FundingPipeline.Ingest;
using NodaTime;

namespace FundingPipeline.Reconcile;

/// <summary>Everything that was sent in, judged: what was found, before any statement or return is drawn up from it.</summary>
/// <param name="Findings">Reading's and reconciling's, answers applied, in order of file, sheet, row, column and rule.</param>
public sealed record JudgedProgramme(
    Register Register, ImmutableArray<JudgedProject> Projects, ImmutableArray<JudgedClaim> Unplaced, ImmutableArray<Finding> Findings, LocalDate? AsOf)
{
    /// <param name="answered">What was answered beside the register's own answers.</param>
    public static JudgedProgramme Of(ImmutableArray<Intake> intakes, LocalDate? asOf = null, params ImmutableArray<Answer> answered)
    {
        var day = asOf ?? intakes.Select(intake => intake.Claim?.Cover.Period.Last).Max();
        var register = Registers.Merge(intakes.Select(intake => intake.Register).OfType<RegisterFile>());
        var answers = new Answers([.. register.Value.Answers, .. answered]);
        var placing = Placing.Of(intakes, register.Value, answers);
        var standing = InParts.Each([.. placing.Projects.OrderBy(project => project.Project.Reference, StringComparer.Ordinal)], project => StandingClaims.Of(project, register.Value, answers));
        var elsewhere = new Elsewhere(standing);
        var projects = InParts.Each(standing, project => ProjectReconciliation.Judge(project, elsewhere, day));

        var together = RuleBook.Whole.Ask(ProgrammeCase.Of(standing, register.Value));

        return new(
            register.Value, projects, placing.Unplaced,
            Programme.InOrder(
                intakes.Where(intake => intake.Claim is null).SelectMany(intake => intake.Findings)
                    .Concat(register.Findings)
                    .Concat(placing.Unplaced.SelectMany(claim => claim.Findings))
                    .Concat(projects.SelectMany(project => project.Findings))
                    .Concat(together),
                answers),
            day);
    }
}
