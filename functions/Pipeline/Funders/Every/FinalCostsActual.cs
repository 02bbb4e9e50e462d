using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>Final costs are actual costs.</summary>
public sealed class FinalCostsActual : IRule<LineCase>
{
    public string Id => "CLAIM-20";

    public Citation Source => new("EQUAL guidance notes for completion of Action 2 budget forms", "Costs at closure must be actual, read for EQUAL and taken for every fund", Evidence.Assumed);

    public InForce InForce => InForce.Always;

    public string Explain => "At the end of a project costs must be actual, so a final claim cannot hold one that is only spread over days.";

    public string Remedy => "Split the line at the end of the period, with the actual cost of each part.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(LineCase at)
    {
        if (at.In.Claim.Cover.Type == ClaimType.Final && at.When is { IsCut: true } when
            && at.In.Funder.PeriodOf(when.First) is var first && at.In.Funder.PeriodOf(when.Last) is var last && first != last)
        {
            yield return this.Finds(
                at, Severity.Query, at.Line.At["Period from"], $"{when.First:uuuu-MM-dd}",
                $"The line covers {when.Days}, so its share of {first} and {last} can only be estimated.",
                Remedy);
        }
    }
}
