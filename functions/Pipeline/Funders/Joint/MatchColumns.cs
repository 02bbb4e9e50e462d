using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Joint;

/// <summary>A line's match columns, each beside what is written down about it.</summary>
internal static class MatchColumns
{
    public static IEnumerable<(MatchShare Share, Source Source, MatchTerm? Term)> WithTerms(this LineCase at) =>
        from share in at.Line.Match
        let source = share.Source
        where source is not null && !share.Amount.IsZero
        select (share, source, MatchMatrix.Find(source, at.Line.Nature ?? Nature.Revenue, at.Fund, at.RuledOn));

    public static IEnumerable<(MatchShare Share, Source Source, MatchTerm Term)> DeniedBy(this LineCase at, string rule) =>
        from column in at.WithTerms()
        where column.Term is { Allowed: false } && column.Term.Rule == rule
        select (column.Share, column.Source, column.Term);
}
