using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>A nil claim asks for nothing.</summary>
public sealed class NilClaimWithMoney : IRule<ClaimCase>
{
    public string Id => "CLAIM-06";

    public Citation Source => TheForm.Says("sheet Claim, Claim type");

    public InForce InForce => InForce.Always;

    public string Explain => "A nil claim says that nothing was spent, so it can ask for no money.";

    public string Remedy => "Tell us whether the type or the money is wrong.";

    public Scope Scope => Scope.Claim;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        var asked = Money.Max(at.Claim.Cover.TotalClaimed.Size, Asked.By(at.Claim).Size);
        if (at.Claim.Cover.Type == ClaimType.Nil && !asked.IsZero)
        {
            yield return this.Finds(
                at, Severity.Query, at.Claim.Cover.At["Claim type"], "Nil",
                $"The claim says it is nil and asks for {asked}.",
                Remedy);
        }
    }
}
