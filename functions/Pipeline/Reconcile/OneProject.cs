using System.Collections.Immutable;
using FundingPipeline.Ingest;
using NodaTime;

namespace FundingPipeline.Reconcile;

/// <summary>One project reconciled without the rest of the programme: the same statement that the whole programme gives it.</summary>
/// <param name="Statement">Null when no register names the project.</param>
/// <param name="Unplaced">Its claims that name no known project or award.</param>
/// <param name="Findings">On its claims, answers applied, in order.</param>
/// <param name="Standing">What rules that look at all projects at once look at; null when no register names the project.</param>
/// <param name="Beside">References of the projects that were looked at with it, its own among them.</param>
public sealed record OneProject(
    ProjectStatement? Statement, ImmutableArray<JudgedClaim> Unplaced, ImmutableArray<Finding> Findings, StandingClaims? Standing, ImmutableHashSet<string> Beside)
{
    /// <summary>Filled rows of each of its files, by SHA-256, whether or not they could be read.</summary>
    public required IReadOnlyDictionary<string, int> RowsRead { get; init; }

    /// <summary>Transactions that its claims and other projects' both cite.</summary>
    public ImmutableHashSet<CostKey> Shared { get; init; } = [];

    /// <summary>Every claim of it, placed or not.</summary>
    public IEnumerable<JudgedClaim> Claims => (Statement?.Claims ?? []).Concat(Unplaced);

    /// <param name="own">Every claim that names the project, in order of file.</param>
    /// <param name="related">Claims of every project that may cite a transaction or a person that these cite.</param>
    /// <param name="asOf">The day from which it is looked at; null when no claim covers any.</param>
    public static OneProject Of(string reference, Register register, ImmutableArray<Intake> own, ImmutableArray<Intake> related, LocalDate? asOf)
    {
        var answers = Answered.Of(register.Answers);
        var wanted = own.Concat(related).Select(intake => intake.Claim!.Id.Project).Append(reference).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var placing = Placing.Of([.. own, .. related], register, answers, wanted);
        var standing = placing.Projects
            .OrderBy(project => project.Project.Reference, StringComparer.Ordinal)
            .Select(project => StandingClaims.Of(project, register, answers))
            .ToImmutableArray();
        var mine = standing.FirstOrDefault(project => Is(reference, project.Project.Project.Reference));
        var elsewhere = new Elsewhere(standing);
        var statement = mine is null ? null : ProjectReconciliation.Of(mine, elsewhere, asOf);
        ImmutableArray<JudgedClaim> unplaced = [.. placing.Unplaced.Where(claim => Is(reference, claim.Claim.Id.Project))];

        return new(statement, unplaced, Programme.InOrder(unplaced.SelectMany(claim => claim.Findings).Concat(statement?.Findings ?? []), answers), mine,
            standing.Select(project => project.Project.Project.Reference).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase))
        {
            RowsRead = own.ToDictionary(intake => intake.File.Sha256, intake => intake.RowsRead),
            Shared = mine is null ? [] : elsewhere.Shared(mine),
        };
    }

    private static readonly SortedTable<Answer, Answers> Answered = new(answers => new([.. answers]));

    private static bool Is(string reference, string other) => reference.Equals(other, StringComparison.OrdinalIgnoreCase);
}
