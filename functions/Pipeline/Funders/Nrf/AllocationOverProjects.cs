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
        from claims in at.Claims.Where(claim => claim.Funder == NrfTerms.Funder).GroupBy(claim => (Authority: claim.Project.Authority.Trim().ToUpperInvariant(), Year: claim.Year().Slug))
        let first = claims.First()
        let spent = claims.Total(claim => claim.Claim.Spend())
        let projects = claims.Select(claim => claim.Project.Reference).Distinct().Order(StringComparer.Ordinal).ToList()
        where projects.Count > 1 && first.Available() is { } available && spent > available
        let row = first.Accredited()!
        select this.Finds(at, Severity.Query, row.At["Allocation"], $"{row.Allocation}",
            $"{row.Authority}'s projects spend {spent} in {first.Year()}, {spent - first.Available()!.Value} more than its allocation and agreed carry-in: {string.Join(", ", projects)}.",
            Remedy, part: $"{row.Authority} {claims.Key.Year}");
}
