using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Nrf;

/// <summary>What a year leaves unspent, as a share of its allocation in whole per cent.</summary>
/// <remarks>The two thresholds are the national figures of 2002/03 and the year before, £26 million of £289
/// million and £36 million of £200 million. They were printed as 9 and 18 per cent, so shares are compared as
/// they would be printed.</remarks>
public sealed class CarryOver : IRule<ClaimCase>, IAppliesFigures
{
    public string Id => "NRF-03";

    public Citation Source => Documents.PartnershipProgress("002:685");

    public InForce InForce => InForce.Always;

    public string Explain => "Money left at the end of a year is carried over once the funder agrees; a large share of the allocation has to be explained.";

    public string Remedy => "Propose the carry-over, and say why the money was not spent.";

    public ImmutableArray<IDatedTable> Tables => [NrfTables.Noted, NrfTables.Alarming];

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(ClaimCase at)
    {
        if (at.Claim.Cover.Type != ClaimType.StatementOfUse || at.Available() is not { } available
            || at.Accredited() is not { Allocation: { Pence: > 0 } allocation }
            || at.Figure(NrfTables.Noted) is not { } noted || at.Figure(NrfTables.Alarming) is not { } alarming)
        {
            yield break;
        }

        var left = available - at.SpentInYear();
        var share = decimal.Round((decimal)left.Pence / allocation.Pence, 2, MidpointRounding.AwayFromZero);
        if (share >= noted.Value)
        {
            var isAlarming = share >= alarming.Value;
            yield return this.Finds(at, isAlarming ? Severity.Query : Severity.Note, at.Claim.Cover.At["Total claimed"], $"{at.Claim.Cover.TotalClaimed}",
                $"{left} is left at the end of {at.Year()}, of {available} with what was carried in: {share.Percent()} of the year's allocation of {allocation}.",
                Remedy, (isAlarming ? alarming : noted).Source);
        }
    }

    public IEnumerable<AppliedFigure> AppliedTo(ClaimCase at) =>
        from table in new[] { NrfTables.Noted, NrfTables.Alarming }
        where at.Claim.Cover.Type == ClaimType.StatementOfUse
        let row = at.Figure(table)
        where row is not null
        select table.Applied(row);
}
