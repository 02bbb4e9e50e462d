using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Esf;

/// <summary>A date of the profile has passed, and four weeks more, and no claim to it has come.</summary>
/// <remarks>Dates before the last claim are not asked about: a later claim, cumulative as it is, has taken them in.</remarks>
public sealed class InterimClaimMissing : IRule<CycleCase>, IAppliesFigures
{
    public string Id => "ESF-20";

    public Citation Source => EsfTables.ClaimDue.Rows[0].Source;

    public InForce InForce => InForce.Always;

    public string Explain => "A claim is due within four weeks of each claim date on the profile; we say so when one has not come.";

    public string Remedy => "Send the claim, or have the date moved in the register's Profile sheet.";

    public ImmutableArray<IDatedTable> Tables => [EsfTables.ClaimDue];

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(CycleCase at) =>
        from last in at.Claims.TakeLast(1)
        where at.Claims.All(claim => claim.Claim.Cover.Type != ClaimType.Final)
        let due = last.Figure(EsfTables.ClaimDue)
        where due is not null
        from date in last.ClaimDates()
        let until = date.PlusDays((int)due.Value)
        where at.AsOf > until && at.Claims.All(claim => claim.Claim.Cover.Type == ClaimType.Advance || claim.Claim.Cover.Period.Last < date)
        let row = last.Profile().First(row => row.ClaimDate == date)
        select this.Finds(at, Severity.Note, row.At["Claim date"], $"{date:uuuu-MM-dd}",
            $"No claim to the profile's date of {date:uuuu-MM-dd} has come for {last.Project.Reference}; it was due on {until:uuuu-MM-dd}.",
            Remedy, due!.Source, part: $"{date:uuuu-MM-dd}") with
        {
            Late = new(last.Claim.Id.Fund.Name, last.Claim.Id.Programme, "", until, null),
        };
}
