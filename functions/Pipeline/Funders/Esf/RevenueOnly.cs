using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Esf;

/// <summary>ESF pays for people and their training, never for what lasts.</summary>
/// <remarks>A computer bought with SRB on a joint project stays SRB's cost: it leaves ESF's base and ESF's match alike.</remarks>
public sealed class RevenueOnly : IRule<LineCase>
{
    public string Id => "ESF-03";

    public Citation Source => new("ESF in London, Objective 2", "revenue funding only", Evidence.ConfirmedRegional);

    public InForce InForce => InForce.Always;

    public string Explain => "ESF supports revenue costs only; capital is for another fund to pay.";

    public string Remedy => "Take the line out of the ESF claim, and its match with it.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(LineCase at)
    {
        if (at.Line.Nature == Nature.Capital)
        {
            yield return this.Finds(at, Severity.Refuse, at.Line.At["Capital or revenue"], "Capital",
                $"Line {at.Line.Line} is capital, and ESF pays for revenue only.",
                Remedy);
        }
    }
}
