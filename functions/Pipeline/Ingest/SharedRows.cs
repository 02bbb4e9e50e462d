using System.Collections.Immutable;
using FundingPipeline.Funders;

namespace FundingPipeline.Ingest;

/// <summary>Register rows that belong to no one project: pots, prices, places, agreements, calendars, answers.</summary>
/// <remarks>
/// A later register that names a row again says everything of it: a price corrected from £60.00 to £65.00 leaves no £60.00
/// behind. Registers of one version are put together, for one office may bring the prices of 2000 and another those of 2001.
/// </remarks>
internal static class SharedRows
{
    /// <summary>The rows that stand: of each thing named, those of the highest version that names it.</summary>
    public static IEnumerable<(RegisterFile File, T Row)> Standing<T>(IEnumerable<(RegisterFile File, T Row)> rows)
        where T : RegisterRow =>
        rows.GroupBy(entry => (entry.Row.GetType(), NameOf(entry.Row)!.Value.Thing))
            .SelectMany(same => same.GroupBy(entry => entry.File.Version).MaxBy(version => version.Key)!);

    /// <summary>The things of which registers of one version say different things.</summary>
    public static IEnumerable<SharedRowCase> Clashes(IEnumerable<(RegisterFile File, RegisterRow Row)> rows) =>
        from same in rows.GroupBy(entry => (entry.Row.GetType().Name, NameOf(entry.Row)))
        where same.Select(entry => entry.File).Distinct().Count() > 1 && same.Select(entry => Registers.Content(entry.Row)).Distinct().Count() > 1
        select new SharedRowCase(same.Key.Item2!.Value.Thing, [.. same]);

    /// <summary>What a row is about, and which of several rows about that it is; null for a row that belongs to a project.</summary>
    public static (string Thing, string Which)? NameOf(RegisterRow row) => row switch
    {
        Budget budget => Name([budget.Source.Code, budget.Year]),
        Apportionment share => Name([share.Name], share.From),
        Agreement agreement => Name([agreement.Name], agreement.Outcome, agreement.Body, agreement.OtherBody, agreement.From),
        Place place => Name([place.Source.Code, place.Programme, place.Ward, place.Postcode], place.From),
        Price price => Name([price.Source.Code, price.Contract, price.Element], price.From),
        Accreditation year => Name([year.Authority, year.Year.Trim() is { Length: >= 4 } typed ? typed[..4] : year.Year]),
        CalendarRow period => Name([period.Source.Code, period.Period]),
        Answer answer => Name([answer.Finding]),
        _ => null,
    };

    private static (string Thing, string Which)? Name(ImmutableArray<string> thing, params object?[] which) =>
        (string.Join(" ", thing.Select(part => part.Trim().ToUpperInvariant()).Where(part => part.Length > 0)),
            string.Join("|", which.Select(part => $"{part}".Trim().ToUpperInvariant())));
}

/// <summary>Rows of several registers of one version about one thing that belongs to no project.</summary>
public sealed record SharedRowCase(string Thing, ImmutableArray<(RegisterFile File, RegisterRow Row)> Rows) : ICase
{
    public NodaTime.LocalDate RuledOn => InForce.Always.From;

    public string Key => Thing;
}
