namespace FundingPipeline.Funders.Every;

/// <summary>A claim must be for a project that a register knows.</summary>
public sealed class UnknownProject : IRule<UnplacedClaim>
{
    public string Id => "CLAIM-01";

    public Citation Source => TheForm.Says("sheet Claim, Project reference");

    public InForce InForce => InForce.Always;

    public string Explain => "We can only take a claim for a project that is in the project register.";

    public string Remedy => "Correct the project reference, or send a register that holds the project.";

    public Scope Scope => Scope.Claim;

    public IEnumerable<Finding> Check(UnplacedClaim at)
    {
        if (at.Register.Find(at.Claim.Id.Project) is null)
        {
            yield return this.Finds(
                at, Severity.Refuse, at.Claim.Cover.At["Project reference"], at.Claim.Id.Project,
                $"No register has a project {at.Claim.Id.Project}.",
                Remedy);
        }
    }
}
