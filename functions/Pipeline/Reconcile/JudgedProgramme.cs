using System.Collections.Immutable;
using FundingPipeline.Ingest;
using NodaTime;

namespace FundingPipeline.Reconcile;

/// <summary>Everything that was sent in, judged together: what was found, before any statement or return is drawn up from it.</summary>
/// <remarks>It holds every line. Where each project stands reconciled already, <see cref="Programme"/> is put together without it.</remarks>
/// <param name="Intakes">One for each different file.</param>
/// <param name="Findings">Reading's and reconciling's, answers applied, in order of file, sheet, row, column and rule.</param>
public sealed record JudgedProgramme(
    Register Register, ImmutableArray<Intake> Intakes, ImmutableArray<JudgedProject> Projects, ImmutableArray<JudgedClaim> Unplaced, ImmutableArray<Finding> Findings, LocalDate? AsOf)
{
    private Elsewhere Elsewhere { get; init; } = new([]);

    private Answers Answers { get; init; } = new([]);

    /// <param name="asOf">Null for the last day that any claim covers: the pipeline has no clock.</param>
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

        var together = RuleBook.Whole.Ask(new ProgrammeCase(register.Value, [.. standing.Select(project => AmongAll.Of(project, elsewhere.Shared(project)))]));

        return new(
            register.Value, intakes, projects, placing.Unplaced,
            Programme.InOrder(
                intakes.Where(intake => intake.Claim is null).SelectMany(intake => intake.Findings)
                    .Concat(register.Findings)
                    .Concat(placing.Unplaced.SelectMany(claim => claim.Findings))
                    .Concat(projects.SelectMany(project => project.Findings))
                    .Concat(together),
                answers),
            day)
        {
            Elsewhere = elsewhere,
            Answers = answers,
        };
    }

    /// <summary>Every project's statement, in order of reference.</summary>
    public ImmutableArray<ProjectStatement> Statements() => InParts.Each(Projects, project => project.Statement());

    /// <summary>The programme as it follows from these statements.</summary>
    public Programme PutTogether(ImmutableArray<ProjectStatement> statements) => new(
        Register, [.. Intakes.Where(intake => intake.Claim is null)],
        Programme.Sorted(Each(statements).Select(ProjectPart.Of)), Findings, AsOf);

    public Programme PutTogether() => PutTogether(Statements());

    /// <summary>Each project by itself: those of the register, and those that claims alone name.</summary>
    private IEnumerable<OneProject> Each(ImmutableArray<ProjectStatement> statements)
    {
        var unplaced = Unplaced.ToLookup(claim => claim.Claim.Id.Project, StringComparer.OrdinalIgnoreCase);
        var beside = statements.Select(statement => statement.Project.Reference).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        var read = Intakes.DistinctBy(intake => intake.File.Sha256).ToDictionary(intake => intake.File.Sha256, intake => intake.RowsRead);
        OneProject One(string reference, ProjectStatement? statement, StandingClaims? standing) => new(
            statement, [.. unplaced[reference]], Programme.InOrder(unplaced[reference].SelectMany(claim => claim.Findings).Concat(statement?.Findings ?? []), Answers),
            standing, beside)
        {
            RowsRead = read,
            Shared = standing is null ? [] : Elsewhere.Shared(standing),
        };

        return statements.Zip(Projects, (statement, project) => One(statement.Project.Reference, statement, project.Standing))
            .Concat(unplaced.Select(claims => claims.Key).Where(reference => !beside.Contains(reference)).Select(reference => One(reference, null, null)));
    }
}
