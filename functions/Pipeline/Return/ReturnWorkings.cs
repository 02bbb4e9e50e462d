using System.Collections.Immutable;
using FundingPipeline.Reconcile.Workings;

namespace FundingPipeline.Return;

/// <summary>The sheet of what positions, grants and sums due are worked out from: other figures, and at the end of every path the cells of a file.</summary>
internal sealed class ReturnWorkings
{
    public const string Amount = "Amount";
    public const string MadeOf = "Made of";
    public const string How = "How";

    private readonly Dictionary<string, (string Cell, decimal Amount)> places = [];

    public ReturnWorkings(Page page, FunderReturn funderReturn)
    {
        var rows = funderReturn.Contributions.SelectMany(part => part.Workings.Select((worked, i) => new Row(part.Project.Reference, i, worked))).ToImmutableArray();
        var area = page.Table(Columns, rows, "No claim, and so nothing worked out.");
        page.Paragraph("Each figure stands below what it is made of: the sum of those cells, or what the words beside it make of them. A figure made of no other one was read from the cells named.");
        foreach (var (i, row) in rows.Index().Where(row => row.Item.Worked.Key.Length > 0))
        {
            places.TryAdd(row.Worked.Key, (area.Cell(Amount, area.First + i), row.Worked.Amount));
        }
    }

    /// <summary>A figure of a claim, by the claim's file, or of a project, led to where it is worked out; the bare figure where it is not.</summary>
    public Content Of(string whose, string what, Money figure) => Of(whose, what, (Content)figure);

    /// <summary>The same for whatever has a figure.</summary>
    public Content Of(string whose, string what, Content figure) =>
        places.TryGetValue(Worked.KeyOf(whose, what), out var place) && place.Amount == figure.Figure ? figure with { Formula = place.Cell } : figure;

    /// <summary>What no longer holds of a certified period, or the same taken off that period.</summary>
    public Content Carried(string project, string what, NamedPeriod certified, Money figure)
    {
        var key = CarriedWorkings.Of(what, certified);
        return Of(project, key, figure) is { Formula: not null } led ? led
            : Of(project, key, -figure) is { Formula: { } taken } ? Content.Live($"0-{taken}", figure)
            : figure;
    }

    private static readonly ImmutableArray<Column<Row>> Columns =
    [
        new("Project", 14, row => row.Project),
        new("Of", 26, row => row.Worked.Of),
        new("What", 22, row => row.Worked.What),
        new(Amount, 14, (row, at) => Shown(row, at)),
        new(How, 40, row => row.Worked.How),
        new(MadeOf, 12, (row, at) => string.Join(", ", row.Worked.From.Select(place => Cell(row, at, place)))),
        new("Claim", 7, row => row.Worked.At?.Claim),
        new("Version", 8, row => row.Worked.At?.Version is { } version ? version : Content.Blank),
        new("File", 24, row => row.Worked.At?.File.Name),
        new("Sheet", 11, row => row.Worked.At?.Sheet),
        new("Cells", 16, row => row.Worked.At?.Cells),
        new("SHA-256 of the file", 22, row => row.Worked.At?.File.Sha256) { Aside = true },
    ];

    private static Content Shown(Row row, RowAt at)
    {
        var content = row.Worked.IsShare ? Content.Percent(row.Worked.Amount) : Content.Of(Money.Gbp(row.Worked.Amount));
        return row.Worked.IsSum && at != RowAt.Nowhere ? content with { Formula = Sum(row, at) } : content;
    }

    /// <summary>Neighbours as one range.</summary>
    private static string Sum(Row row, RowAt at)
    {
        var from = row.Worked.From;
        return from.Length > 2 && from[^1] - from[0] == from.Length - 1
            ? $"SUM({Cell(row, at, from[0])}:{Cell(row, at, from[^1])})"
            : string.Join("+", from.Select(place => Cell(row, at, place)));
    }

    private static string Cell(Row row, RowAt at, int place) => $"{CellRef.Letters(at.Columns[Amount])}{at.Row - row.Place + place}";

    private sealed record Row(string Project, int Place, Worked Worked);
}
