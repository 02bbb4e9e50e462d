using System.Collections.Immutable;

namespace FundingPipeline.Ingest;

/// <summary>One question a form asks: a heading over a column, or a label beside an answer.</summary>
/// <param name="Heading">Our own word for it, by which the rest of the pipeline asks.</param>
/// <param name="Starred">The heading must be there, and its cell filled.</param>
/// <param name="Identifying">The heading must be there, so that the sheet can be known; its cell may be blank.</param>
/// <param name="AlsoCalled">What else this form calls it, in a funder's own words.</param>
public sealed record Field(string Heading, bool Starred, bool Identifying, ImmutableArray<string> AlsoCalled)
{
    public bool IsNeeded => Starred || Identifying;

    public bool IsCalled(string typed) =>
        Words.Same(typed, Heading) || AlsoCalled.Any(other => Words.Same(typed, other));
}

/// <summary>One sheet of a form: its name and what it asks. A description, so that a new layout is no new reading code.</summary>
public sealed record SheetForm(string Name, ImmutableArray<Field> Fields, bool TakesMatch = false)
{
    /// <summary>What stands before the source's name over a column of match.</summary>
    public const string MatchPrefix = "Match:";

    /// <summary>A sheet from its headings as the guidance prints them, with commas between.</summary>
    /// <param name="headings"><c>Line*</c> must be filled, <c>Hours^</c> must only be there, <c>Payee = Supplier = Paid to</c> has other names.</param>
    public static SheetForm Of(string name, string headings, bool takesMatch = false) =>
        new(name, [.. headings.Split(',', StringSplitOptions.TrimEntries).Select(FieldOf)], takesMatch);

    /// <summary>The field a typed heading means, or null; a near miss is not a match.</summary>
    public Field? Find(string typed) => Fields.FirstOrDefault(field => field.IsCalled(typed));

    public bool IsMatch(string typed) =>
        TakesMatch && typed.TrimStart().StartsWith(MatchPrefix, StringComparison.OrdinalIgnoreCase);

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
