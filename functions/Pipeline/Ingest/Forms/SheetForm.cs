using System.Collections.Immutable;

namespace FundingPipeline.Ingest;

/// <summary>One question a form asks: a heading over a column, or a label beside an answer.</summary>
/// <param name="Heading">Our own word for it, by which the rest of the pipeline asks.</param>
/// <param name="Starred">The heading must be there, and its cell filled.</param>
/// <param name="Identifying">The heading must be there, so that the sheet can be known; its cell may be blank.</param>
/// <param name="AlsoCalled">What else this form calls it, in a funder's own words.</param>
public sealed record Field(string Heading, bool Starred, bool Identifying, ImmutableArray<string> AlsoCalled)
{
    /// <summary>The sender's own word for it, as this form prints it and findings repeat it.</summary>
    public string Printed { get; init; } = Heading;

    public bool IsNeeded => Starred || Identifying;

    public bool IsCalled(string typed) =>
        Words.Same(typed, Printed) || AlsoCalled.Any(other => Words.Same(typed, other));
}

/// <summary>One sheet of a form: its name and what it asks. A description, so that a new layout is no new reading code.</summary>
public sealed record SheetForm(string Name, ImmutableArray<Field> Fields, bool TakesMatch = false)
{
    /// <summary>What stands before the source's name over a column of match.</summary>
    public const string MatchPrefix = "Match:";

    /// <summary>What this form calls the sheet.</summary>
    public string Tab { get; init; } = Name;

    /// <summary>What this form puts before the source's name over a column of match.</summary>
    public string MatchWords { get; init; } = MatchPrefix;

    /// <summary>By our heading, this form's own words for the answers that our form lists: Cap means Capital.</summary>
    public ImmutableDictionary<string, ImmutableDictionary<string, string>> Answers { get; init; } =
        ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty;

    /// <summary>A sheet from its headings as the guidance prints them, with commas between.</summary>
    /// <param name="headings"><c>Line*</c> must be filled, <c>Hours^</c> must only be there, <c>Payee = Supplier = Paid to</c> has other names.</param>
    public static SheetForm Of(string name, string headings, bool takesMatch = false) =>
        new(name, [.. headings.Split(',', StringSplitOptions.TrimEntries).Select(FieldOf)], takesMatch);

    /// <summary>The field a typed heading means, or null; a near miss is not a match.</summary>
    public Field? Find(string typed) => Fields.FirstOrDefault(field => field.IsCalled(typed));

    public bool IsMatch(string typed) =>
        TakesMatch && typed.TrimStart().StartsWith(MatchWords, StringComparison.OrdinalIgnoreCase);

    /// <summary>Who gives what stands under a column of match.</summary>
    public string GiverOf(string typed) => typed.TrimStart()[MatchWords.Length..].Trim();

    /// <summary>Our heading for what was typed; what we do not ask stays as it is.</summary>
    public string Ours(string typed) => Find(typed)?.Heading ?? (IsMatch(typed) ? $"{MatchPrefix} {GiverOf(typed)}" : typed);

    /// <summary>The sender's word for our heading.</summary>
    public string Printed(string heading) => Fields.FirstOrDefault(field => field.Heading == heading)?.Printed ?? heading;

    /// <summary>The answers a cell may hold, each with what it means: this form's own words first, then ours.</summary>
    public IEnumerable<(string Typed, string Means)> ChoicesOf(string heading, IReadOnlyList<string> ours) =>
        Answers.GetValueOrDefault(heading) is { } own
            ? [.. own.Select(word => (word.Key, word.Value)).OrderBy(word => word.Key, StringComparer.Ordinal),
                .. ours.Where(word => !own.Keys.Any(typed => Words.Bare(typed) == Words.Bare(word))).Select(word => (word, word))]
            : ours.Select(word => (word, word));

    public bool IsStarred(string heading) => Fields.Any(field => field.Starred && Words.Same(field.Heading, heading));

    /// <summary>As a finding's key names a line: the lines of the sheet that carries the money by their number alone.</summary>
    public string KeyOf(string line) => TakesMatch ? line : $"{Name} {line}";

    public bool HasLines => Fields.Any(asked => asked.Heading == "Line");

    private static Field FieldOf(string typed)
    {
        var names = typed.Split('=', StringSplitOptions.TrimEntries);
        return new(names[0].TrimEnd('*', '^'), names[0].EndsWith('*'), names[0].EndsWith('^'), [.. names.Skip(1)]);
    }
}
