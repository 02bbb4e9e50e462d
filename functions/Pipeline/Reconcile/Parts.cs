using System.Collections.Immutable;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>Whether projects that were each reconciled without the rest come to the whole programme.</summary>
/// <remarks>A claim may be on its way while they are looked at. Entered, and not yet known to cite what another project cites, it would have an
/// invoice counted twice.</remarks>
internal static class Parts
{
    /// <summary>Every project of the register once, every claim once, and each project looked at beside all that cite what it cites.</summary>
    public static bool AreWhole(IReadOnlyCollection<OneProject> projects, Register register, ImmutableArray<Intake> intakes) =>
        Same(projects.Select(project => project.Statement?.Project.Reference), register.Projects.Select(project => project.Reference))
        && Same(projects.SelectMany(project => project.Claims).Select(claim => Told(claim.Claim.File)), intakes.Where(intake => intake.Claim is not null).Select(intake => Told(intake.File)))
        && AreBeside(projects, standing => standing.Lines.Select(line => line.Cost).Where(cost => cost.Reference.Length > 0))
        && AreBeside(projects, standing => standing.Outcomes.Select(outcome => Elsewhere.Person(outcome.Line)));

    private static bool Same(IEnumerable<string?> some, IEnumerable<string> all) =>
        some.Where(text => text is not null).Order(StringComparer.Ordinal).SequenceEqual(all.Order(StringComparer.Ordinal));

    /// <summary>Few cite what another cites: of the others, who cites first is all that is held.</summary>
    private static bool AreBeside<TKey>(IEnumerable<OneProject> projects, Func<StandingClaims, IEnumerable<TKey>> cited)
        where TKey : notnull
    {
        var (first, shared) = (new Dictionary<TKey, OneProject>(), new List<(TKey Key, OneProject Project)>());
        foreach (var project in projects.Where(project => project.Standing is not null))
        {
            foreach (var key in cited(project.Standing!))
            {
                if (!first.TryAdd(key, project) && !ReferenceEquals(first[key], project))
                {
                    shared.Add((key, project));
                }
            }
        }

        return shared.GroupBy(citing => citing.Key, citing => citing.Project).All(citing => KnowOneAnother([first[citing.Key], .. citing]));
    }

    private static bool KnowOneAnother(OneProject[] projects) =>
        projects.All(one => projects.All(other => one.Beside.Contains(other.Statement!.Project.Reference)));

    private static string Told(SourceFile file) => $"{file.Sha256} {file.Name}";
}
