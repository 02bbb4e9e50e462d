using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Joint;

/// <summary>Some sources may not match some funds.</summary>
public sealed class MatchDenied : IRule<LineCase>
{
    public string Id => "JOINT-05";

    public Citation Source => new("North West Network, hints and tips", "Match must come from sources that are not European", Evidence.ConfirmedRegional);

    public InForce InForce => InForce.Always;

    public string Explain => "A source that a fund does not accept cannot match it: no European money for European money, and no fund for itself.";

    public Scope Scope => Scope.Line;

    internal const string RuleId = "JOINT-05";

    public IEnumerable<Finding> Check(LineCase at) =>
        from column in at.DeniedBy(Id)
        select this.Finds(
            at, Severity.Refuse, at.Line.At[column.Share.Heading], $"{column.Share.Amount}",
            $"{column.Share.Amount} from {column.Source} cannot match {at.Fund.Code}.",
            "Match the line from another source.", column.Term.Citation, part: column.Source.Code);
}
