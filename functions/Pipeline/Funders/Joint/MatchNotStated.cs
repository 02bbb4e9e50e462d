using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Joint;

/// <summary>Match that no paper allows or refuses needs one.</summary>
public sealed class MatchNotStated : IRule<LineCase>, IAppliesFigures
{
    public string Id => "JOINT-06";

    public Citation Source => new("Pipeline default", "Match needs a source that the fund is known to accept", Evidence.Assumed);

    public InForce InForce => InForce.Always;

    public string Explain => "Where nobody has written down whether a source may match a fund, we ask for the guidance that allows it.";

    public string Remedy => "Give the guidance that allows it in the register's Match sheet, for this project, source and fund.";

    public ImmutableArray<IDatedTable> Tables => [MatchMatrix.Table];

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(LineCase at) => at.IsAllAllowed() ? [] :
        from column in at.WithTerms()
        where column.Term is null && !HasGuidance(at, column.Source)
        select this.Finds(
            at, Severity.Query, at.Line.At[column.Share.Heading], $"{column.Share.Amount}",
            $"We know no paper that says whether {column.Source} may match {at.Fund.Code} for {(at.Nature == Nature.Capital ? "capital" : "revenue")}.",
            Remedy, part: column.Source.Code);

    public IEnumerable<AppliedFigure> AppliedTo(ClaimCase at) => at.MatchTermsApplied().Where(term => term.Value == MatchColumns.Allowed);

    private static bool HasGuidance(LineCase at, Source source) =>
        at.In.Register.Match.Any(offer =>
            offer.Source == source && offer.MatchedFund == at.Fund && offer.Guidance.Trim().Length > 0
            && offer.Project.Equals(at.In.Project.Reference, StringComparison.OrdinalIgnoreCase) && offer.Covers(at.RuledOn));
}
