using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Nrf;

/// <summary>The Neighbourhood Renewal Fund goes to the 88 most deprived authorities.</summary>
/// <remarks>The list of the 88 was not obtained, so they are counted and not named.</remarks>
public sealed class EightyEight : IRule<ProgrammeCase>
{
    private const int Authorities = 88;

    public string Id => "NRF-12";

    public Citation Source => Documents.PartnershipGuidance("the 88 most deprived areas, 004:598");

    public InForce InForce => InForce.Always;

    public string Explain => "Neighbourhood Renewal Fund goes to 88 authorities; a register with more of them in one year holds one that has not.";

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ProgrammeCase at) =>
        from year in at.Register.ByYear()
        let authorities = year.DistinctBy(row => row.Authority.Trim(), StringComparer.OrdinalIgnoreCase).ToList()
        where authorities.Count > Authorities
        let last = authorities[Authorities]
        select this.Finds(at, Severity.Query, last.At["Authority"], last.Authority,
            $"The register names {authorities.Count} authorities for {last.Year}; {Authorities} have Neighbourhood Renewal Fund.",
            "Take out the authority that is not among the 88.", part: $"{year.Key.Year}");
}
