using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using NodaTime;

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
        TermsOf(at).Select(term => new AppliedFigure($"{term.Source.Name} as match for {at.Claim.Id.Fund.Code}", term.Allowed ? Allowed : "not allowed", term.Citation)).Distinct();

    /// <summary>Each term once, as nearly all lines have the same.</summary>
    private static HashSet<MatchTerm> TermsOf(ClaimCase at)
    {
        var terms = new HashSet<MatchTerm>();
        foreach (var line in at.Claim.Costs)
        {
            var award = AwardRow.For(line, at.Awards);
            foreach (var share in line.Match)
            {
                if (share.Source is not null && !share.Amount.IsZero && TermOf(at, line, share, award?.From ?? at.RuledOn) is { } term)
                {
                    terms.Add(term);
                }
            }
        }

        return terms;
    }

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

    private static MatchTerm? TermOf(this LineCase at, MatchShare share) => TermOf(at.In, at.Line, share, at.Award?.From ?? at.RuledOn);

    private static MatchTerm? TermOf(ClaimCase at, CostLine line, MatchShare share, LocalDate awardedOn) =>
        MatchMatrix.Find(share.Source!, AwardRow.NatureOf(line, at.Awards) ?? Nature.Revenue, at.Claim.Id.Fund, at.Claim.Id.Programme, awardedOn);
}
