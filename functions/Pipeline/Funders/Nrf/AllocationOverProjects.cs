using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Nrf;

/// <summary>An authority's projects together spend no more of a year's money than it has.</summary>
/// <remarks>Each project is held to the whole allocation by its own claims; two projects that each spend £150.00 of
/// £200.00 are found here, and the authority says which of them gives way.</remarks>
public sealed class AllocationOverProjects : IRule<ProgrammeCase>
{
    public string Id => "NRF-13";

    public Citation Source => Documents.PartnershipGuidance("allocations by year, 004:190 and 004:598");

    public InForce InForce => InForce.Always;

    public string Explain => "All projects of one authority together spend no more in a year than its allocation and its agreed carry-in.";

    public string Remedy => "Say which project's spend is met from another source.";

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ProgrammeCase at) =>
        from year in
            from project in at.Projects
            from claim in project.Claims
            where claim.Funder == NrfTerms.Funder
            group (project.Project, claim.Spend) by (Authority: project.Authority.Trim().ToUpperInvariant(), Year: NrfYear.YearOf(claim.RuledOn))
        let spent = year.Total(claim => claim.Spend)
        let projects = year.Select(claim => claim.Project).Distinct().Order(StringComparer.Ordinal).ToList()
        let row = at.Register.Accredited(year.Key.Authority, year.Key.Year)
        where projects.Count > 1 && row?.Available() is { } available && spent > available
        select this.Finds(at, Severity.Query, row!.At["Allocation"], $"{row.Allocation}",
            $"{row.Authority}'s projects spend {spent} in {year.Key.Year}, {spent - row.Available()!.Value} more than its allocation and agreed carry-in: {string.Join(", ", projects)}.",
            Remedy, part: $"{row.Authority} {year.Key.Year.Slug}");
}
