using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.NewDeal;

/// <summary>A unit price pays for everything: what the provider spent is told for information, and claims nothing.</summary>
public sealed class NoExpenditureClaim : IRule<LineCase>
{
    public string Id => "ND-05";

    public Citation Source => Documents.JoiningUp("New Deal 25+ pilot: a unit cost basis, 000:870; that no strand pays expenditure is inferred") with { Evidence = Evidence.Assumed };

    public InForce InForce => InForce.Always;

    public string Explain => "New Deal pays by unit price. Expenditure may be shown, but nothing is claimed for it.";

    public string Remedy => "Put the units on the Unit costs sheet, and nothing under Claimed.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(LineCase at)
    {
        if (at.Line.Claimed is { IsZero: false } claimed)
        {
            yield return this.Finds(at, Severity.Refuse, at.Line.At["Claimed"], $"{claimed}",
                $"{claimed} is claimed for expenditure, and {at.In.Funder} pays unit prices only.",
                Remedy);
        }
    }
}
