using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Esf;

/// <summary>ESF under an Objective 2 programme trains people for what ERDF builds.</summary>
/// <remarks>Read for London only. The link is an ERDF award of the same project in the register; where the two are kept
/// as two projects, an answer to the query names the other one.</remarks>
public sealed class LinkedToErdf : IRule<ClaimCase>
{
    public string Id => "ESF-13";

    public Citation Source => new("ESF in London, Objective 2", "must link to an ERDF project, and not fund what Objective 3 could", Evidence.ConfirmedRegional);

    public InForce InForce => InForce.Always;

    public string Explain => "An ESF project under Objective 2 must be linked to an ERDF project.";

    public string Remedy => "Enter the ERDF award, or tell us which ERDF project this one is linked to.";

    public Scope Scope => Scope.Claim;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        if (at.IsIn(Regions.London) && at.Claim.Id.Programme.StartsWith("Objective 2", StringComparison.OrdinalIgnoreCase)
            && !at.Register.Awards.Any(award => award.Source == Erdf.ErdfTerms.Source && award.Project.Equals(at.Project.Reference, StringComparison.OrdinalIgnoreCase)))
        {
            yield return this.Finds(at, Severity.Query, at.Claim.Cover.At["Programme"], at.Claim.Id.Programme,
                $"The claim is under {at.Claim.Id.Programme}, and the register shows no ERDF award for {at.Project.Reference}.",
                Remedy);
        }
    }
}
