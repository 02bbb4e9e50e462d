using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.NewDeal;

/// <summary>In an Employment Zone the zone serves the long-term unemployed, and New Deal 25 Plus does not.</summary>
/// <remarks>A person is in a zone when a Participants row with that scheme shares days with the unit claimed.</remarks>
public sealed class InEmploymentZone : IRule<UnitCostCase>
{
    public string Id => "ND-13";

    public Citation Source => Documents.DevelopingPeople("an Employment Zone takes New Deal 25 Plus clients, 001:964; exclusive days are our reading") with { Evidence = Evidence.Assumed };

    public InForce InForce => InForce.Always;

    public string Explain => "Nobody is paid for by New Deal 25 Plus while an Employment Zone has them.";

    public string Remedy => "Take the row out, or correct the days on the Participants sheet.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(UnitCostCase at)
    {
        if (at.In.Claim.Id.Fund == NewDealTerms.TwentyFivePlus && at.ParticipantRows().FirstOrDefault(row => row.Scheme.Has("Employment Zone") || row.Strand.Has("Employment Zone")) is { } zone)
        {
            yield return this.Finds(at, Severity.Query, at.Line.At["Person reference"], at.Line.Person,
                $"{at.Line.Person} is in an Employment Zone{(zone.Start is { } start ? $" from {start:uuuu-MM-dd}" : "")}, and New Deal 25 Plus does not pay for the same days.",
                Remedy);
        }
    }
}
