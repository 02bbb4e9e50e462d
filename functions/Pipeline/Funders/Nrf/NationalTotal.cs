using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Nrf;

/// <summary>All authorities' allocations of a year come to no more than the nation's.</summary>
/// <remarks>A register that says 36 million for each of 88 authorities has read a total as a share. Years between
/// 2004/05 and 2005/06 have a figure for five years together only, so they have no row and are not checked.</remarks>
public sealed class NationalTotal : IRule<ProgrammeCase>, IAppliesFigures
{
    public string Id => "NRF-11";

    public Citation Source => NrfTables.National.Rows[0].Source;

    public InForce InForce => InForce.Always;

    public string Explain => "The allocations of all authorities for a year cannot come to more than the national total of that year.";

    public string Remedy => "Check the allocations against the Special Grant Report of the year.";

    public ImmutableArray<IDatedTable> Tables => [NrfTables.National];

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ProgrammeCase at) =>
        from year in at.Register.ByYear()
        let total = year.Total(row => row.Allocation ?? Money.Zero)
        let national = NrfTables.National.On(year.Key, "")
        where national is not null && total > national.Value
        let largest = year.MaxBy(row => row.Allocation ?? Money.Zero)!
        select this.Finds(at, Severity.Query, largest.At["Allocation"], $"{largest.Allocation}",
            $"Allocations for {largest.Year} come to {total}, and the national total is {national!.Value}.",
            Remedy, national.Source, part: $"{year.Key.Year}");
}
