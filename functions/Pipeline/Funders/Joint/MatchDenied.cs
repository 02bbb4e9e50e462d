using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Joint;

/// <summary>Some sources may not match some funds.</summary>
public sealed class MatchDenied : IRule<LineCase>, IAppliesFigures
{
    public string Id => "JOINT-05";

    public Citation Source => new("North West Network, hints and tips; European Funding Network, match funding", "Match must come from sources that are not European", Evidence.ConfirmedRegional);

    public InForce InForce => InForce.Always;

    public string Explain => "A source that a fund does not accept cannot match it: no European money for European money, and no fund for itself.";

    public string Remedy => "Match the line from another source.";

    public ImmutableArray<IDatedTable> Tables => [MatchMatrix.Table];

    public Scope Scope => Scope.Line;

    internal const string RuleId = "JOINT-05";

    public IEnumerable<Finding> Check(LineCase at) => at.IsAllAllowed() ? [] :
        from column in at.DeniedBy(Id)
        select this.Finds(
            at, Severity.Refuse, at.Line.At[column.Share.Heading], $"{column.Share.Amount}",
            $"{column.Share.Amount} from {column.Source} cannot match {at.Fund.Code}.",
            Remedy, column.Term.Citation, part: column.Source.Code);

    public IEnumerable<AppliedFigure> AppliedTo(ClaimCase at) => at.MatchTermsApplied().Where(term => term.Value != MatchColumns.Allowed);
}
