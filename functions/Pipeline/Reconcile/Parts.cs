using System.Collections.Immutable;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>Whether projects that were each reconciled without the rest come to the whole programme.</summary>
/// <remarks>A claim may be on its way while they are looked at. Entered, and not yet known to cite what another project cites, it would have an
/// invoice counted twice.</remarks>
internal static class Parts
{
    /// <summary>Every project of the register once, every claim once, and each project looked at beside all that cite what it cites.</summary>
    /// <param name="claims">The file of every claim.</param>
    public static bool AreWhole(ImmutableArray<ProjectPart> parts, Register register, IEnumerable<SourceFile> claims) =>
        Same(parts.Select(part => part.Project?.Reference), register.Projects.Select(project => project.Reference))
        && Same(parts.SelectMany(part => part.Claims.Concat(part.Unplaced)).Select(claim => Told(claim.File)), claims.Select(Told))
        && AreBeside(parts, part => part.Costs)
        && AreBeside(parts, part => part.Persons);

    private static bool Same(IEnumerable<string?> some, IEnumerable<string> all) =>
        some.Where(text => text is not null).Order(StringComparer.Ordinal).SequenceEqual(all.Order(StringComparer.Ordinal));

    /// <summary>Sorted, whatever several projects cite stands side by side.</summary>
    private static bool AreBeside(ImmutableArray<ProjectPart> parts, Func<ProjectPart, ImmutableArray<ulong>> cited)
    {
        var (marks, owners) = (new List<ulong>(), new List<int>());
        for (var i = 0; i < parts.Length; i++)
        {
            marks.AddRange(cited(parts[i]));
            owners.AddRange(Enumerable.Repeat(i, cited(parts[i]).Length));
        }

        var (sorted, by) = (marks.ToArray(), owners.ToArray());
        Array.Sort(sorted, by);
        var sharing = new HashSet<(int One, int Other)>();
        for (var (from, to) = (0, 1); to <= sorted.Length; to++)
        {
            if (to == sorted.Length || sorted[to] != sorted[from])
            {
                AddPairs(by.AsSpan(from..to), sharing);
                from = to;
            }
        }

        return sharing.All(pair => Knows(parts[pair.One], parts[pair.Other]));
    }

    private static void AddPairs(ReadOnlySpan<int> citing, HashSet<(int, int)> sharing)
    {
        foreach (var one in citing.Length > 1 ? citing : [])
        {
            foreach (var other in citing)
            {
                sharing.Add((one, other));
            }
        }
    }

    private static bool Knows(ProjectPart one, ProjectPart other) => one.Beside.Contains(other.Project!.Reference, StringComparer.OrdinalIgnoreCase);

    private static string Told(SourceFile file) => $"{file.Sha256} {file.Name}";
}
