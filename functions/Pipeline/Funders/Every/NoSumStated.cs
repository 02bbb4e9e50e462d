using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>An award of which nobody has said how much it is limits nothing, and that should be known.</summary>
/// <remarks>Claims on it are paid as they come, so it is said with every one. A fund that pays by the unit promises no
/// total, and is not asked.</remarks>
public sealed class NoSumStated : IRule<ClaimCase>
{
    public string Id => "CLAIM-39";

    public Citation Source => TheForm.Says("Project register, sheet Awards, Award");

    public InForce InForce => InForce.Always;

    public string Explain => "Where the register states no sum for an award, nothing limits what is claimed on it, and we say so.";

    public string Remedy => "Have the sum of the offer letter entered in the register's Awards sheet.";

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        if (at.Awarded is null && at.Funder.Mode != PaymentMode.UnitCost && at.Awards.Any(IsInARegister))
        {
            yield return this.Finds(at, Severity.Query, at.Claim.Cover.At["Total claimed"], $"{at.Claim.Cover.TotalClaimed}",
                $"The register states no sum for the {at.Claim.Id.Fund.Code} award to {at.Project.Reference}, so nothing limits what is claimed on it.", Remedy);
        }
    }

    /// <summary>A claim looked at without any register has an award that nobody entered, and nobody is asked for its sum.</summary>
    private static bool IsInARegister(Ingest.Award award) => award.At.Row > 0;
}
