using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders;

/// <summary>A fund that England has and the other nations have not: a Scottish project has Social Inclusion Partnership money instead.</summary>
/// <remarks>A register that leaves the nation blank says nothing against the claim.</remarks>
public sealed class EnglandOnly(string id, string fund) : IRule<ClaimCase>
{
    public string Id => id;

    public Citation Source => Documents.DevelopingPeople("table of programmes, 001:77 and 001:220-222");

    public InForce InForce => InForce.Always;

    public string Explain => $"{fund} pays for projects in England only; the other nations have programmes of their own.";

    public string Remedy => "Correct the project's nation in the register, or claim from the fund that nation has.";

    public Scope Scope => Scope.Claim;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        if (at.Project.Nation.Trim() is { Length: > 0 } nation && !nation.Equals("England", StringComparison.OrdinalIgnoreCase))
        {
            yield return this.Finds(at, Severity.Query, at.Claim.Cover.At["Project reference"], at.Project.Reference,
                $"{at.Funder} pays in England only, and the register places project {at.Project.Reference} in {nation}.",
                Remedy);
        }
    }
}
