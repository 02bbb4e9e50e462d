using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Nrf;

/// <summary>The Neighbourhood Renewal Fund goes to the 88 most deprived authorities.</summary>
/// <remarks>The list of the 88 was not obtained, so they are counted and not named.</remarks>
public sealed class EightyEight : IRule<ProgrammeCase>, IAppliesFigures
{
    public string Id => "NRF-12";

    public Citation Source => Documents.PartnershipGuidance("the 88 most deprived areas, 004:598");

    public InForce InForce => InForce.Always;

    public string Explain => "Neighbourhood Renewal Fund goes to 88 authorities; a register with more of them in one year holds one that has not.";

    public string Remedy => "Take out the authority that is not among the 88.";

    public ImmutableArray<IDatedTable> Tables => [NrfTables.Authorities];

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ProgrammeCase at) =>
        from year in at.Register.ByYear()
        let most = NrfTables.Authorities.On(year.Key, "")
        where most is not null
        let authorities = year.DistinctBy(row => row.Authority.Trim(), StringComparer.OrdinalIgnoreCase).ToList()
        where authorities.Count > most!.Value
        let last = authorities[(int)most.Value]
        select this.Finds(at, Severity.Query, last.At["Authority"], last.Authority,
            $"The register names {authorities.Count} authorities for {last.Year}; {most.Value:0} have Neighbourhood Renewal Fund.",
            Remedy, most.Source, part: $"{year.Key.Year}");
}
