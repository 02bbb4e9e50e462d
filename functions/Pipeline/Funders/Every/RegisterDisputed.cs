using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>A claim waits while registers disagree about its project.</summary>
/// <remarks>Two clerks each sent version 3, with different awards. Paying by either would be a guess.</remarks>
public sealed class RegisterDisputed : IRule<ClaimCase>
{
    public string Id => "CLAIM-23";

    public Citation Source => TheForm.Says("Project register, Version");

    public InForce InForce => InForce.Always;

    public string Explain => "While two registers of one version say different things of a project, its claims are held until somebody sends the right one.";

    public string Remedy => "Ask the office for the right register, as the next version.";

    public Scope Scope => Scope.Claim;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        if (at.Register.Disputed.Contains(at.Project.Reference.ToUpperInvariant()))
        {
            yield return this.Finds(
                at, Severity.Query, at.Claim.Cover.At["Project reference"], at.Claim.Id.Project,
                $"Registers of one version say different things of project {at.Project.Reference}, so its claims cannot be reconciled.",
                Remedy);
        }
    }
}
