using FundingPipeline.Funders.Joint;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Erdf;

/// <summary>The capital receipts pot for capital grants cannot be matched by ERDF.</summary>
public sealed class CapitalReceiptsForCapitalGrants : IRule<LineCase>
{
    public string Id => "ERDF-05";

    public Citation Source => new("PAT 17: Joining it up Locally, DETR, April 2000", "Moss Side and Hulme box, Seedcorn, 000:849", Evidence.Stated);

    public InForce InForce => InForce.Always;

    public string Explain => "Capital receipts set aside for capital grants cannot be matched by ERDF; towards running costs they can.";

    public string Remedy => "Match the line from another source, or take it out of the ERDF claim.";

    public Scope Scope => Scope.Line;

    internal const string RuleId = "ERDF-05";

    public IEnumerable<Finding> Check(LineCase at) => at.IsAllAllowed() ? [] :
        from column in at.DeniedBy(Id)
        select this.Finds(
            at, Severity.Refuse, at.Line.At[column.Share.Heading], $"{column.Share.Amount}",
            $"{column.Share.Amount} of capital receipts for capital grants cannot be matched by ERDF.",
            Remedy, column.Term.Citation);
}
