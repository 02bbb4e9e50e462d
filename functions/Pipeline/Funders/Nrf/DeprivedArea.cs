using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Nrf;

/// <summary>What counts for Neighbourhood Renewal money is where it helps, so a statement of use says where.</summary>
/// <remarks>It is said once for a statement, with the money that names no ward; whether a ward is among the most deprived
/// is for the list of places in the register.</remarks>
public sealed class DeprivedArea : IRule<ClaimCase>
{
    public string Id => "NRF-14";

    public Citation Source => Documents.PartnershipGuidance("spend that benefits the most deprived areas, 004:600");

    public InForce InForce => InForce.Always;

    public string Explain => "Neighbourhood Renewal money may be spent on anything that helps the most deprived areas, so each line names the ward it helps.";

    public string Remedy => "Enter the ward or neighbourhood that each line helps.";

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        var nowhere = at.Claim.Costs.Where(line => line.Ward.Trim().Length == 0 && line.Claimed is { Pence: > 0 }).ToList();
        if (at.Claim.Cover.Type == ClaimType.StatementOfUse && nowhere.Count > 0)
        {
            yield return this.Finds(at, Severity.Note, nowhere[0].At["Ward"], "",
                $"{nowhere.Total(line => line.Claimed!.Value)} on {nowhere.Count} {(nowhere.Count == 1 ? "line" : "lines")} names no ward.",
                Remedy);
        }
    }
}
