using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.NewDeal;

/// <summary>Community and Environmental Employment takes the place of two options, so nobody is on it and on them.</summary>
public sealed class ReplacedOption : IRule<UnitCostCase>
{
    private const string Replacement = "Community and Environmental Employment";

    public string Id => "ND-14";

    public Citation Source => Documents.DevelopingPeople("replaces the Voluntary Sector and Environmental Task Force options, 001:703; exclusive days are our reading") with { Evidence = Evidence.Assumed };

    public InForce InForce => InForce.Always;

    public string Explain => "Somebody in Community and Environmental Employment is not on the Voluntary Sector or Environmental Task Force option on the same days.";

    public string Remedy => "Take the row out, or correct the days on the Participants sheet.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(UnitCostCase at)
    {
        if (IsReplaced(at.Line.Element) && at.ParticipantRows().Any(row => row.Scheme.Has(Replacement) || row.Option.Has(Replacement)))
        {
            yield return this.Finds(at, Severity.Query, at.Line.At["Element"], at.Line.Element,
                $"{at.Line.Person} is in {Replacement}, which replaces this option, on the same days.",
                Remedy);
        }
    }

    private static bool IsReplaced(string element) =>
        element.Has("Voluntary sector") || element.Has("Environment task force") || element.Has("Environmental task force");
}
