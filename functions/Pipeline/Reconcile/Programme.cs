using System.Collections.Immutable;
using FundingPipeline.Ingest;
using NodaTime;

namespace FundingPipeline.Reconcile;

/// <summary>The whole programme, put together from what each project gives it; it holds no line of a claim.</summary>
/// <param name="Office">What came that is no claim: registers, forms, and what nobody could read; one for each different file.</param>
/// <param name="Parts">One for each project that the register or a claim names: the register's in order of reference, and then the others.</param>
/// <param name="Findings">Reading's and reconciling's, answers applied, in order of file, sheet, row, column and rule.</param>
/// <param name="AsOf">The day from which it is looked at: what should have come by then and has not is late.</param>
public sealed record Programme(
    Register Register, ImmutableArray<Intake> Office, ImmutableArray<ProjectPart> Parts, ImmutableArray<Finding> Findings, LocalDate? AsOf = null)
{
    /// <summary>What the register's projects give, in order of reference.</summary>
    public IEnumerable<ProjectPart> Projects => Parts.Where(part => part.Project is not null);

    /// <summary>Every claim: each project's, and then those that name no known project or award, in order of file; refused, and counted all the same.</summary>
    public IEnumerable<ClaimFate> Claims => Parts.SelectMany(part => part.Claims).Concat(
        Parts.SelectMany(part => part.Unplaced).OrderBy(claim => claim.File.Name, StringComparer.Ordinal).ThenBy(claim => claim.File.Sha256, StringComparer.Ordinal));

    /// <summary>Puts it together from projects that were each reconciled without the rest: nothing is judged again.</summary>
    /// <param name="parts">In any order, all worked out under this register and this day.</param>
    /// <param name="claims">The file of every claim.</param>
    /// <param name="answered">What was answered beside the register's own answers.</param>
    /// <returns>Null when they do not come to the whole, and everything must be judged together: see <see cref="Reconcile.Parts"/> and <see cref="JudgedProgramme"/>.</returns>
    public static Programme? Of(
        ImmutableArray<Intake> office, IReadOnlyCollection<ProjectPart> parts, IEnumerable<SourceFile> claims, LocalDate? asOf, params ImmutableArray<Answer> answered)
    {
        var register = Registers.Merge(office.Select(intake => intake.Register).OfType<RegisterFile>());
        var sorted = Sorted(parts);
        return !Reconcile.Parts.AreWhole(sorted, register.Value, claims) ? null : new(
            register.Value, office, sorted,
            InOrder(
                office.SelectMany(intake => intake.Findings)
                    .Concat(register.Findings)
                    .Concat(sorted.SelectMany(part => part.Findings))
                    .Concat(RuleBook.Whole.Ask(new ProgrammeCase(register.Value, [.. sorted.Select(part => part.Among).OfType<AmongAll>()]))),
                new([.. register.Value.Answers, .. answered])),
            asOf);
    }

    internal static ImmutableArray<ProjectPart> Sorted(IEnumerable<ProjectPart> parts) =>
        [.. parts.OrderBy(part => part.Project is null).ThenBy(part => part.Project?.Reference, StringComparer.Ordinal)];

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
