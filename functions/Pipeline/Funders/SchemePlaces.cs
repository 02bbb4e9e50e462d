using FundingPipeline.Ingest;

namespace FundingPipeline.Funders;

/// <summary>The wards, or the postcodes, that a register lists for one scheme.</summary>
internal sealed class SchemePlaces
{
    private readonly ILookup<string, Place> named;
    private readonly int longest;

    private SchemePlaces(IEnumerable<Place> places, Func<Place, string> name)
    {
        named = places.ToLookup(place => Plain(name(place)), StringComparer.Ordinal);
        longest = named.Max(same => same.Key.Length);
    }

    /// <summary>A register's places by fund and programme. Rows that leave the name blank are left out.</summary>
    public static Dictionary<string, SchemePlaces> Of(IEnumerable<Place> places, Func<Place, string> name) =>
        places.Where(place => Plain(name(place)).Length > 0)
            .GroupBy(place => Scheme(place.Source, place.Programme), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(scheme => scheme.Key, scheme => new SchemePlaces(scheme, name), StringComparer.OrdinalIgnoreCase);

    public static string Scheme(Source fund, string programme) => $"{fund.Code}/{programme}";

    /// <summary>The places that what was typed lies in.</summary>
    /// <remarks>A list may give the first half of a postcode only: M15 takes in M15 6AA, and not M1 5AA.</remarks>
    public IEnumerable<Place> TakingIn(string typed) => Names(Plain(typed)).SelectMany(name => named[name]);

    /// <summary>What was typed, and what stands before each of its spaces.</summary>
    private IEnumerable<string> Names(string typed)
    {
        yield return typed;
        for (var end = typed.IndexOf(' '); end >= 0 && end <= longest; end = typed.IndexOf(' ', end + 1))
        {
            yield return typed[..end];
        }
    }

    private static string Plain(string text) => text.Trim().ToUpperInvariant();
}
