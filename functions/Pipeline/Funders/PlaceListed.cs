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

    public IEnumerable<Finding> Check(LineCase at) => Check(at, at.In, at.Line.Ward, Wards, at.Line.At, "Ward");

    public IEnumerable<Finding> Check(OutputCase at) => Check(at, at.In, at.Line.Ward, Wards, at.Line.At, "Ward");

    public IEnumerable<Finding> Check(OutcomeCase at) => Check(at, at.In, at.Line.Postcode, Postcodes, at.Line.At, "Postcode");

    private IEnumerable<Finding> Check(ICase at, ClaimCase claim, string typed, SortedTable<Place, Dictionary<string, SchemePlaces>> places, RowRef row, string heading)
    {
        if (claim.Register.Places.IsEmpty || typed.Trim().Length == 0)
        {
            yield break;
        }

        var listed = Listed(places.Of(claim.Register.Places), claim.Claim.Id).ToList();
        if (listed.Count > 0 && !listed.SelectMany(scheme => scheme.TakingIn(typed)).Any(place => place.Covers(at.RuledOn)))
        {
            yield return this.Finds(at, Severity.Query, row[heading], typed,
                $"{typed.Trim()} is not among the places of {claim.Claim.Id.Programme} on {at.RuledOn:uuuu-MM-dd}.",
                Remedy);
        }
    }

    private static readonly SortedTable<Place, Dictionary<string, SchemePlaces>> Wards = new(places => SchemePlaces.Of(places, place => place.Ward));

    private static readonly SortedTable<Place, Dictionary<string, SchemePlaces>> Postcodes = new(places => SchemePlaces.Of(places, place => place.Postcode));

    /// <summary>What is listed for the claim's programme, and what for every programme of its fund.</summary>
    private static IEnumerable<SchemePlaces> Listed(Dictionary<string, SchemePlaces> schemes, ClaimId claim)
    {
        foreach (var programme in claim.Programme.Length == 0 ? [""] : new[] { "", claim.Programme })
        {
            if (schemes.TryGetValue(SchemePlaces.Scheme(claim.Fund, programme), out var listed))
            {
                yield return listed;
            }
        }
    }
}
