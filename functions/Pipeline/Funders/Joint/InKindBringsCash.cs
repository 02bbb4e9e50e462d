using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Joint;

/// <summary>Help in kind brings no cash.</summary>
public sealed class InKindBringsCash : IRule<ProjectCase>
{
    public string Id => "JOINT-07";

    public Citation Source => new("EQUAL guidance notes for completion of Action 2 budget forms", "In-kind is entered as expenditure and as match", Evidence.ConfirmedRegional);

    public InForce InForce => InForce.Always;

    public string Explain => "Help in kind counts as cost and as match alike, so grants, cash match and income cannot come to more than what was paid in cash.";

    public string Remedy => "Claim no more than the cash cost that no other source pays.";

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ProjectCase at)
    {
        if (!at.Lines.Any(line => line.Line.Kind == CostKind.InKind))
        {
            yield break;
        }

        var costs = CostFunding.Of(at.Lines).ToList();
        var cost = costs.Where(funding => !funding.IsInKind).Total(funding => funding.Cost);
        var cash = costs.Total(Cash) + at.Claims.GroupBy(claim => (claim.Claim.Id.Fund, claim.Claim.Id.Programme)).Total(award => Asked.Rounding(award.Last().Claim));
        if (cash > cost && costs.All(funding => funding.Excess.IsZero))
        {
            var last = at.Claims[^1];
            yield return this.Finds(
                last, Severity.Query, last.Claim.Cover.At["Total claimed"], $"{last.Claim.Cover.TotalClaimed}",
                $"Grants, cash match and income come to {cash}, and {cost} was paid in cash: {cash - cost} would be cash for help in kind.",
                Remedy);
        }
    }

    private static Money Cash(CostFunding funding) =>
        funding.Sources.Where(source => source.Source.Kind != SourceKind.InKind).Total(source => source.Counted) + funding.Income;
}
