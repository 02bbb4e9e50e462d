using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>Whoever prepared a claim should not certify it.</summary>
public sealed class PreparerCertifies : IRule<ClaimCase>
{
    public string Id => "CLAIM-08";

    public Citation Source => TheForm.Says("sheet Claim, Certified by");

    public InForce InForce => InForce.Always;

    public string Explain => "A claim should be certified by somebody other than the person who prepared it.";

    public string Remedy => "Have a finance officer who did not prepare it certify the next version.";

    public Scope Scope => Scope.Claim;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        var (prepared, certified) = (at.Claim.Cover.PreparedBy.Trim(), at.Claim.Cover.CertifiedBy.Trim());
        if (certified.Length > 0 && certified.Equals(prepared, StringComparison.OrdinalIgnoreCase))
        {
            yield return this.Finds(
                at, Severity.Note, at.Claim.Cover.At["Certified by"], certified,
                $"{certified} both prepared and certified this claim.",
                Remedy);
        }
    }
}
