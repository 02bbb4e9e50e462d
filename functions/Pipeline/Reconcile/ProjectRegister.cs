using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>The register as one project's rules look at it: the awards, offers of match, profiles and receipts of the project, and everything that is no project's.</summary>
/// <remarks>With two thousand projects a register has forty thousand offers of match. Were all of them looked through for each line, a programme twice as
/// large would take four times as long.</remarks>
internal static class ProjectRegister
{
    public static Register Of(Register register, string project) => register with
    {
        Awards = Rows(register.Awards, award => award.Project, project),
        Match = Rows(register.Match, offer => offer.Project, project),
        Profile = Rows(register.Profile, row => row.Project, project),
        Receipts = Rows(register.Receipts, receipt => receipt.Project, project),
    };

    public static ImmutableArray<Award> Awards(Register register, string project) => Rows(register.Awards, award => award.Project, project);

    private static ImmutableArray<T> Rows<T>(ImmutableArray<T> table, Func<T, string> projectOf, string project) =>
        table.IsEmpty ? table : [.. ByProject<T>.Known.GetValue(ImmutableCollectionsMarshal.AsArray(table)!, rows => rows.ToLookup(projectOf, StringComparer.OrdinalIgnoreCase))[project]];

    /// <summary>Each table of a register is sorted out once, for as long as somebody holds it.</summary>
    private static class ByProject<T>
    {
        public static readonly ConditionalWeakTable<T[], ILookup<string, T>> Known = [];
    }
}
