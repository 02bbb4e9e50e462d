using System.Collections.Immutable;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>The register as one project's rules look at it: the awards, offers of match, profiles, decisions, receipts and factors of the project, and everything that is no project's.</summary>
/// <remarks>With two thousand projects a register has forty thousand offers of match. Were all of them looked through for each line, a programme twice as
/// large would take four times as long.</remarks>
public static class ProjectRegister
{
    public static Register Of(Register register, string project) => register with
    {
        Awards = Awards(register, project),
        Match = Rows(register.Match, ByOffer, project),
        Profile = Rows(register.Profile, ByProfile, project),
        Decisions = Decisions(register, project),
        Receipts = Rows(register.Receipts, ByReceipt, project),
        Factors = Rows(register.Factors, ByFactor, project),
    };

    public static ImmutableArray<Award> Awards(Register register, string project) => Rows(register.Awards, ByAward, project);

    public static ImmutableArray<Decision> Decisions(Register register, string project) => Rows(register.Decisions, ByDecision, project);

    /// <summary>Looked up and not cut: a total over all projects is read in other projects' terms too.</summary>
    public static IEnumerable<TermOverride> Terms(Register register, string project) => ByTerm.Of(register.Terms)[project];

    private static readonly SortedTable<Award, ILookup<string, Award>> ByAward = Sorted<Award>(award => award.Project);
    private static readonly SortedTable<MatchOffer, ILookup<string, MatchOffer>> ByOffer = Sorted<MatchOffer>(offer => offer.Project);
    private static readonly SortedTable<ProfileRow, ILookup<string, ProfileRow>> ByProfile = Sorted<ProfileRow>(row => row.Project);
    private static readonly SortedTable<Decision, ILookup<string, Decision>> ByDecision = Sorted<Decision>(decision => decision.Project);
    private static readonly SortedTable<Receipt, ILookup<string, Receipt>> ByReceipt = Sorted<Receipt>(receipt => receipt.Project);
    private static readonly SortedTable<Factor, ILookup<string, Factor>> ByFactor = Sorted<Factor>(factor => factor.Project);
    private static readonly SortedTable<TermOverride, ILookup<string, TermOverride>> ByTerm = Sorted<TermOverride>(term => term.Project);

    private static SortedTable<T, ILookup<string, T>> Sorted<T>(Func<T, string> projectOf) => new(rows => rows.ToLookup(projectOf, StringComparer.OrdinalIgnoreCase));

    private static ImmutableArray<T> Rows<T>(ImmutableArray<T> table, SortedTable<T, ILookup<string, T>> sorted, string project) =>
        table.IsEmpty ? table : [.. sorted.Of(table)[project]];
}
