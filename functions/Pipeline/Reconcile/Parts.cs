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
        var (sharing, seen) = (new HashSet<(int One, int Other)>(), new HashSet<string>(StringComparer.Ordinal));
        for (var (from, to) = (0, 1); to <= sorted.Length; to++)
        {
            if (to == sorted.Length || sorted[to] != sorted[from])
            {
                AddPairs(by.AsSpan(from..to), seen, sharing);
                from = to;
            }
        }

        return sharing.GroupBy(pair => pair.One, pair => pair.Other).All(known => KnowsAll(parts[known.Key], known.Select(other => parts[other])));
    }

    /// <summary>Projects that share one transaction often share many.</summary>
    private static void AddPairs(Span<int> citing, HashSet<string> seen, HashSet<(int, int)> sharing)
    {
        citing.Sort();
        foreach (var one in citing.Length > 1 && seen.Add(string.Join(' ', citing.ToArray())) ? citing : [])
        {
            foreach (var other in citing)
            {
                sharing.Add((one, other));
            }
        }
    }

    private static bool KnowsAll(ProjectPart one, IEnumerable<ProjectPart> others)
    {
        var beside = one.Beside.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return others.All(other => beside.Contains(other.Project!.Reference));
    }

    private static string Told(SourceFile file) => $"{file.Sha256} {file.Name}";
}
