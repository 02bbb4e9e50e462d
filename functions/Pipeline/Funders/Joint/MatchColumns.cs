using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Joint;

/// <summary>A line's match columns, each beside what is written down about it.</summary>
/// <remarks>An award keeps its programme's terms on every day, so what may match it is told by its programme or, where
/// no row names that, by the day it began.</remarks>
internal static class MatchColumns
{
    public const string Allowed = "allowed";

    public static IEnumerable<(MatchShare Share, Source Source, MatchTerm? Term)> WithTerms(this LineCase at) =>
        from share in at.Line.Match
        let source = share.Source
        where source is not null && !share.Amount.IsZero
        select (share, source, at.TermOf(share));

    /// <summary>What the matrix said of a claim's match, spoken of or not.</summary>
    public static IEnumerable<AppliedFigure> MatchTermsApplied(this ClaimCase at) =>
        (from line in at.Claim.Costs
         where !line.Match.IsEmpty
         from column in new LineCase(at, line, AwardRow.For(line, at.Awards), null).WithTerms()
         where column.Term is not null
         select new AppliedFigure($"{column.Source.Name} as match for {at.Claim.Id.Fund.Code}", column.Term!.Allowed ? Allowed : "not allowed", column.Term.Citation)).Distinct();

    public static IEnumerable<(MatchShare Share, Source Source, MatchTerm Term)> DeniedBy(this LineCase at, string rule) =>
        from column in at.WithTerms()
        where column.Term is { Allowed: false } && column.Term.Rule == rule
        select (column.Share, column.Source, column.Term);

    /// <summary>Whether each of them is allowed by something written down, as nearly every line's is.</summary>
    public static bool IsAllAllowed(this LineCase at)
    {
        foreach (var share in at.Line.Match)
        {
            if (share.Source is not null && !share.Amount.IsZero && at.TermOf(share) is not { Allowed: true })
            {
                return false;
            }
        }

        return true;
    }

    private static MatchTerm? TermOf(this LineCase at, MatchShare share) =>
        MatchMatrix.Find(share.Source!, at.Nature ?? Nature.Revenue, at.Fund, at.In.Claim.Id.Programme, at.Award?.From ?? at.RuledOn);
}
