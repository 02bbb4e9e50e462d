using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders;

/// <summary>A scheme that works in certain wards or postcodes pays for what happens there.</summary>
/// <remarks>The register's Places sheet lists a scheme's wards and postcodes with their days. Without a list nothing is
/// asked, and a row that names no place is not held against the claim: an auditor's fee has no ward.</remarks>
public sealed class PlaceListed(string id, string fund, Citation? source = null) : IRule<LineCase>, IRule<OutputCase>, IRule<OutcomeCase>
{
    public string Id => id;

    public Citation Source => source ?? Documents.DevelopingPeople("participants must have a postcode of the scheme, 001:823");

    public InForce InForce => InForce.Always;

    public string Explain => $"{fund} works in certain places; costs, outputs and outcomes must lie in a ward or postcode listed for the scheme on that day.";

    public string Remedy => "Correct the place, or have it added to the register's Places sheet with its days.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(LineCase at) => Check(at, at.In, at.Line.Ward, place => place.Ward, at.Line.At, "Ward");

    public IEnumerable<Finding> Check(OutputCase at) => Check(at, at.In, at.Line.Ward, place => place.Ward, at.Line.At, "Ward");

    public IEnumerable<Finding> Check(OutcomeCase at) => Check(at, at.In, at.Line.Postcode, place => place.Postcode, at.Line.At, "Postcode");

    private IEnumerable<Finding> Check(ICase at, ClaimCase claim, string typed, Func<Place, string> name, RowRef row, string heading)
    {
        if (claim.Register.Places.IsEmpty || Plain(typed).Length == 0)
        {
            yield break;
        }

        var listed = claim.Register.Places.Where(place => IsOf(place, claim) && name(place).Trim().Length > 0).ToList();
        if (listed.Count > 0 && !listed.Any(place => place.Covers(at.RuledOn) && Fits(Plain(typed), Plain(name(place)))))
        {
            yield return this.Finds(at, Severity.Query, row[heading], typed,
                $"{typed.Trim()} is not among the places of {claim.Claim.Id.Programme} on {at.RuledOn:uuuu-MM-dd}.",
                Remedy);
        }
    }

    private static bool IsOf(Place place, ClaimCase claim) =>
        place.Source == claim.Claim.Id.Fund
        && (place.Programme.Length == 0 || place.Programme.Equals(claim.Claim.Id.Programme, StringComparison.OrdinalIgnoreCase));

    /// <summary>A list may give the first half of a postcode only: M15 takes in M15 6AA, and not M1 5AA.</summary>
    private static bool Fits(string typed, string listed) => typed == listed || typed.StartsWith(listed + " ", StringComparison.Ordinal);

    private static string Plain(string text) => text.Trim().ToUpperInvariant();
}
