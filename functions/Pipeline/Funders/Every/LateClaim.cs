using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>A fund that is claimed by the quarter wants a claim for every quarter, a nil one if need be.</summary>
/// <remarks>SRB and ERDF require quarterly claims. ESF is not in that list and is never late by this rule; the New Deal
/// pays by the unit, and NRF by the year.</remarks>
public sealed class LateClaim : IRule<CycleCase>
{
    public string Id => "CLAIM-24";

    public Citation Source => Documents.JoiningUp("box on Moss Side/Hulme, from Audit Commission (1999), 000:853");

    public InForce InForce => InForce.Always;

    public string Explain => "Where a fund is claimed quarterly, a quarter that has ended since your last claim needs a claim too, even for nothing.";

    public string Remedy => "Send the claim, or a nil claim that says why nothing was spent.";

    public Scope Scope => Scope.Project;

    public IEnumerable<Finding> Check(CycleCase at)
    {
        var last = at.Claims[^1];
        var late = IsQuarterly(last.Funder) ? Ended(at, last).ToList() : [];
        if (late.Count > 0)
        {
            yield return this.Finds(
                at, Severity.Note, last.Awards[0].At["Source"], last.Claim.Id.Fund.Name,
                $"{last.Claim.Id.Fund.Code} has no claim on {last.Project.Reference} for {(late.Count == 1 ? late[0] : $"{late[0]} to {late[^1]}")}; the last one ends on {last.Claim.Cover.Period.Last:uuuu-MM-dd}.",
                Remedy) with
            {
                Late = new(last.Claim.Id.Fund.Name, last.Claim.Id.Programme, "", late[0].Days.Last, null),
            };
        }
    }

    private static bool IsQuarterly(Funder funder) => funder is { Returns: Rhythm.Quarterly, Mode: not PaymentMode.UnitCost };

    /// <summary>Quarters after the last claim that have ended by the day, while the award and the project still ran; a final claim ends them.</summary>
    private static IEnumerable<NamedPeriod> Ended(CycleCase at, ClaimCase last)
    {
        var from = last.Claim.Cover.Period.Last.PlusDays(1);
        var until = new[] { at.AsOf, last.Awards.Select(award => award.To).Max() ?? at.AsOf, last.Project.End ?? at.AsOf }.Min();
        return last.Claim.Cover.Type == Ingest.ClaimType.Final || from > until
            ? []
            : last.Funder.Calendar.Quarters(new(from, until)).Where(quarter => quarter.Days.Last <= until);
    }
}
