using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>A claim must draw on an award that the register holds for its project.</summary>
public sealed class UnknownAward : IRule<UnplacedClaim>
{
    public string Id => "CLAIM-02";

    public Citation Source => TheForm.Says("sheet Claim, Programme");

    public InForce InForce => InForce.Always;

    public string Explain => "We can only take a claim on an award that the register shows for that project, fund and programme.";

    public string Remedy => "Name the programme that the register has, or have the award entered.";

    public Scope Scope => Scope.Claim;

    public IEnumerable<Finding> Check(UnplacedClaim at)
    {
        var id = at.Claim.Id;
        var programmes = ProgrammesOf(id, at.Register);
        if (at.Register.Find(id.Project) is not null && !programmes.Contains(id.Programme.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            yield return this.Finds(
                at, Severity.Refuse, at.Claim.Cover.At["Programme"], id.Programme,
                $"The register has no {id.Fund.Code} award under \"{id.Programme}\" for {id.Project}.",
                programmes.Count == 0
                    ? $"Add the {id.Fund.Code} award to the register, or correct the fund or the project reference."
                    : $"Name one of the programmes the register has for it: {string.Join("; ", programmes)}.");
        }
    }

    private static List<string> ProgrammesOf(ClaimId id, Register register) =>
    [
        .. ProjectRegister.Awards(register, id.Project)
            .Where(award => award.Source == id.Fund)
            .Select(award => award.Programme.Trim())
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}
