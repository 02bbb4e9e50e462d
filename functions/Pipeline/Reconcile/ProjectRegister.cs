using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>The register as one project's rules look at it: the awards, offers of match, profiles, decisions, receipts and factors of the project, and everything that is no project's.</summary>
/// <remarks>With two thousand projects a register has forty thousand offers of match. Were all of them looked through for each line, a programme twice as
/// large would take four times as long.</remarks>
public static class ProjectRegister
{
    public static Register Of(Register register, string project) => register with
    {
        Awards = Rows(register.Awards, award => award.Project, project),
        Match = Rows(register.Match, offer => offer.Project, project),
        Profile = Rows(register.Profile, row => row.Project, project),
        Decisions = Rows(register.Decisions, decision => decision.Project, project),
        Receipts = Rows(register.Receipts, receipt => receipt.Project, project),
        Factors = Rows(register.Factors, factor => factor.Project, project),
    };

    public static ImmutableArray<Award> Awards(Register register, string project) => Rows(register.Awards, award => award.Project, project);

    public static ImmutableArray<Decision> Decisions(Register register, string project) => Rows(register.Decisions, decision => decision.Project, project);

    /// <summary>Looked up and not cut: a total over all projects is read in other projects' terms too.</summary>
    public static IEnumerable<TermOverride> Terms(Register register, string project) =>
        register.Terms.IsEmpty ? [] : Sorted(register.Terms, term => term.Project)[project];

    private static ImmutableArray<T> Rows<T>(ImmutableArray<T> table, Func<T, string> projectOf, string project) =>
        table.IsEmpty ? table : [.. Sorted(table, projectOf)[project]];

    private static ILookup<string, T> Sorted<T>(ImmutableArray<T> table, Func<T, string> projectOf) =>
        ByProject<T>.Known.GetValue(ImmutableCollectionsMarshal.AsArray(table)!, rows => rows.ToLookup(projectOf, StringComparer.OrdinalIgnoreCase));

    /// <summary>Each table of a register is sorted out once, for as long as somebody holds it.</summary>
    private static class ByProject<T>
    {
        public static readonly ConditionalWeakTable<T[], ILookup<string, T>> Known = [];
    }
}
