using System.Collections.Immutable;
using System.Text.RegularExpressions;
using FundingPipeline.Funders;

namespace FundingPipeline.Normalise;

/// <summary>What people type for a unit, and the measure they mean by it.</summary>
/// <remarks>Case, hyphens and spaces do not matter; anything else must be one of the listed words. "Weeks" alone is
/// a week on the programme, as the New Deals count; to SRB, which counts training weeks, it could be either, so it is asked about.</remarks>
public static partial class UnitNames
{
    /// <summary>The measure's own name first, then what else is written for it.</summary>
    private static readonly ImmutableArray<ImmutableArray<string>> Words =
    [
        ["training weeks", "training week", "trainee weeks", "weeks of training", "person weeks of training"],
        ["beneficiary hours", "beneficiary hour", "trainee hours", "person hours"],
        ["weeks on programme", "programme weeks", "week on programme", "weeks", "client weeks"],
        ["construction weeks", "construction person weeks"],
        ["FTE jobs", "FTE", "FTE job", "jobs FTE", "jobs (FTE)", "gross jobs", "jobs created", "jobs safeguarded"],
        ["jobs", "job", "people into jobs", "job entries"],
        ["sustained jobs", "sustained job", "13 week jobs"],
        ["people", "person", "persons", "residents", "pupils", "trainees", "people trained"],
        ["beneficiaries", "beneficiary", "number of beneficiaries"],
        ["companies", "company", "number of companies supported"],
        ["businesses", "business", "SMEs", "SME", "firms", "businesses assisted", "SMEs assisted"],
        ["square metres", "square metre", "m2", "sq m", "sqm"],
        ["hectares", "hectare", "ha"],
        ["qualifications", "qualification"],
        ["starts", "start"],
        ["completions", "completion", "completers"],
        ["outcomes", "outcome"],
        ["groups", "group"],
        ["count", "number"],
        ["pounds", "£", "GBP"],
    ];

    /// <summary>The fund's own measure or, failing that, one of another fund that can be turned into the fund's own.</summary>
    /// <returns>Null for a unit that nobody counts in, or that this fund cannot use.</returns>
    public static Measure? Find(Funder funder, string typed)
    {
        var names = Names(typed);
        return funder.Measures.FirstOrDefault(measure => names.Contains(Plain(measure.Name)))
            ?? Funder.All.SelectMany(other => other.Measures).FirstOrDefault(measure =>
                names.Contains(Plain(measure.Name)) && Bridge(funder, measure) is not null);
    }

    /// <summary>The fund's own unit for time in training, where the given measure is another fund's unit for it.</summary>
    /// <remarks>Weeks of a construction job are weeks too, but no fund's unit of training, and never become hours of it.</remarks>
    public static Measure? Bridge(Funder funder, Measure native) =>
        funder.Measures.Contains(native) || !Funder.All.Any(other => other.Own(native.Dimension) == native) ? null
        : native.Dimension == Dimension.PersonWeeks ? funder.Own(Dimension.PersonHours)
        : native.Dimension == Dimension.PersonHours ? funder.Own(Dimension.PersonWeeks)
        : null;

    /// <summary>The first measure of that dimension on the fund's list, which is the one it is known for.</summary>
    public static Measure? Own(this Funder funder, Dimension dimension) =>
        funder.Measures.FirstOrDefault(measure => measure.Dimension == dimension);

    /// <summary>Every measure name that the typed text may mean.</summary>
    private static ImmutableArray<string> Names(string typed)
    {
        var wanted = Plain(typed);
        return [.. Words.Where(words => words.Any(word => Plain(word) == wanted)).Select(words => Plain(words[0])), .. wanted.Length > 0 ? [wanted] : Array.Empty<string>()];
    }

    private static string Plain(string text) => Gaps().Replace(text.Trim(), " ").ToUpperInvariant();

    [GeneratedRegex(@"[\s\-]+")]
    private static partial Regex Gaps();
}
