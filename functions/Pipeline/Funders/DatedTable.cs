using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace FundingPipeline.Funders;

/// <summary>One figure, for the days, programme, region and route it was given for, with its source.</summary>
/// <param name="Programme">Null = any programme of the fund.</param>
/// <param name="Region">Null = anywhere.</param>
/// <param name="Route">Null = any route: direct, co-financed.</param>
public sealed record DatedRow<T>(T Value, InForce InForce, Citation Source, string? Programme = null, string? Region = null, string? Route = null)
{
    /// <summary>Which of two readings of conflicting sources this is: "waived". Null where sources agree.</summary>
    public string? Reading { get; init; }
}

/// <summary>A figure that can change: rows with a date and a source each.</summary>
/// <remarks>A row for the award's own programme, region and route beats a general one; between equals the surer
/// evidence wins. A day for which nobody gave a figure has none, and whoever asked must say so. Where sources
/// conflict each reading is a row: the first is the default, and the register's Terms sheet may choose another.</remarks>
public sealed record DatedTable<T>(string Name, ImmutableArray<DatedRow<T>> Rows) : IDatedTable
{
    /// <summary>How a return prints a figure of this table: 5%, 26 weeks.</summary>
    public Func<T, string> InWords { get; init; } = value => string.Create(CultureInfo.InvariantCulture, $"{value}");

    /// <summary>Whether an offer letter may give a figure of its own in the register's Terms sheet.</summary>
    public bool TakesFigure { get; init; } = typeof(T) == typeof(decimal);

    public IEnumerable<string> Readings => Rows.Select(row => row.Reading).OfType<string>();

    public IEnumerable<TableRow> Told => Rows.Select(row => new TableRow(
        InWords(row.Value), string.Join(", ", new[] { row.Programme, row.Region, row.Route, row.Reading }.OfType<string>()), row.InForce, row.Source));

    /// <summary>The row in force for this award on this day, or null when there is none.</summary>
    /// <param name="reading">The reading of conflicting sources to follow; blank = the first given.</param>
    public DatedRow<T>? On(LocalDate day, string programme, string region = "", string route = "", string reading = "") =>
        Rows.Where(row => row.InForce.Covers(day)
                && Fits(row.Programme, programme) && Fits(row.Region, region) && Fits(row.Route, route))
            .OrderByDescending(Closeness)
            .ThenByDescending(row => row.Reading is not null && row.Reading.Equals(reading, StringComparison.OrdinalIgnoreCase))
            .ThenBy(row => row.Source.Evidence)
            .FirstOrDefault();

    /// <summary>A row as a rule applied it.</summary>
    public AppliedFigure Applied(DatedRow<T> row) => new(Name, InWords(row.Value), row.Source);

    private static bool Fits(string? asked, string given) =>
        asked is null || asked.Equals(given, StringComparison.OrdinalIgnoreCase);

    private static int Closeness(DatedRow<T> row) =>
        (row.Programme is null ? 0 : 1) + (row.Region is null ? 0 : 1) + (row.Route is null ? 0 : 1);
}
