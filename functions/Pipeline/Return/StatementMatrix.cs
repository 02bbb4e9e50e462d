using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>Every transaction against every source: what was claimed from it, what others say it pays, and where the two disagree.</summary>
internal static class StatementMatrix
{
    public static void Fill(Page page, ProjectStatement statement, CellsBehind behind)
    {
        var ledgers = statement.Matrix.Select(row => row.Key.Ledger).Distinct().ToImmutableArray();
        if (ledgers is [var one])
        {
            page.Widths(16, 30, 12, 14, 14, 14);
            page.Paragraph($"Ledger: {one}");
            page.Gap();
        }

        var sources = statement.Matrix.SelectMany(row => row.Cells).Select(cell => cell.Source).Distinct().ToImmutableArray();
        page.Table(Columns(statement.Matrix, sources, ledgers.Length > 1, behind), statement.Matrix, "No transaction is cited by any claim.");
        page.Paragraph("Claimed: from that source itself, less what it has disallowed, spread over the lines of the claim by what each claims. Others say: what the other claims say it pays. What was claimed counts once; where nothing was, what the others say does. Difference: what others say less what was claimed.");
        page.Paragraph("Queried lines are shown here; refused ones are not. A cost that could not be read is left blank.");
        page.Paragraph(Legend.Codes([.. sources.Where(TakesClaims)]));
    }

    private static ImmutableArray<Column<MatrixRow>> Columns(ImmutableArray<MatrixRow> rows, ImmutableArray<Source> sources, bool ledgers, CellsBehind behind) =>
    [
        .. Ledger(ledgers),
        new("Reference", 16, row => row.Key.Reference),
        new("Description", 30, row => row.Description),
        new("Paid", 12, row => row.Day),
        Column<MatrixRow>.Money(Cost, row => IsUnread(row) ? null : row.Cost),
        .. sources.SelectMany(source => Of(source, rows)),
        Column<MatrixRow>.Live(Funded, (row, at) => Content.Live(sources.IsEmpty ? "0" : string.Join("+", sources.Select(source => Counted(source, at))), row.Funded)),
        Column<MatrixRow>.Live("Unfunded", (row, at) => IsUnread(row) ? Content.Blank : Content.Live($"{at[Cost]}-{at[Funded]}", row.Unfunded)),
        behind.Column<MatrixRow>(row => row.Lines.SelectMany(line => Cells(line, sources))),
    ];

    /// <summary>What a line says of its cost, claims of its own fund, and says that others pay.</summary>
    private static IEnumerable<(string Heading, CellRef Cell)> Cells(LineCase line, ImmutableArray<Source> sources) =>
    [
        (Cost, CashFlow.CostCell(line.Line)),
        (Claimed(line.Fund), line.Line.At["Claimed"]),
        .. from source in sources
           where source != line.Fund
           from share in line.Line.Match
           where share.Source == source
           select (Asserted(source), line.Line.At[share.Heading]),
    ];

    private const string Cost = "Cost";
    private const string Funded = "Funded";

    private static ImmutableArray<Column<MatrixRow>> Ledger(bool several) => several ? [new("Ledger", 16, row => row.Key.Ledger)] : [];

    /// <summary>Only the columns that somebody filled: a core budget takes no claims, so nothing is ever claimed from it.</summary>
    private static IEnumerable<Column<MatrixRow>> Of(Source source, ImmutableArray<MatrixRow> rows)
    {
        var cells = rows.Select(row => Cell(row, source)).OfType<MatrixCell>().ToList();
        if (cells.Any(cell => cell.Claimed is not null))
        {
            yield return Column<MatrixRow>.Money(Claimed(source), row => Cell(row, source)?.Claimed);
        }

        if (cells.Any(cell => cell.Asserted is not null))
        {
            yield return Column<MatrixRow>.Money(Asserted(source), row => Cell(row, source)?.Asserted);
        }

        if (cells.Any(cell => cell.Difference is { IsZero: false }))
        {
            yield return Column<MatrixRow>.Live(Difference(source), (row, at) =>
                Cell(row, source)?.Difference is { } difference ? Content.Live($"{at[Asserted(source)]}-{at[Claimed(source)]}", difference) : Content.Blank);
        }
    }

    private static string Counted(Source source, RowAt at) => (at.Columns.ContainsKey(Claimed(source)), at.Columns.ContainsKey(Asserted(source))) switch
    {
        (true, true) => $"IF({at[Claimed(source)]}=\"\",N({at[Asserted(source)]}),{at[Claimed(source)]})",
        (true, false) => $"N({at[Claimed(source)]})",
        (false, true) => $"N({at[Asserted(source)]})",
        _ => "0",
    };

    /// <summary>Paid for, and yet without a cost: no claim's cost could be read.</summary>
    private static bool IsUnread(MatrixRow row) => row.Cost.IsZero && !row.Funded.IsZero;

    private static MatrixCell? Cell(MatrixRow row, Source source) => row.Cells.FirstOrDefault(cell => cell.Source == source);

    private static bool TakesClaims(Source source) => source.Kind == SourceKind.Fund;

    private static string Claimed(Source source) => $"{source.Code} claimed";

    private static string Asserted(Source source) => TakesClaims(source) ? $"{source.Code}, others say" : source.Name;

    private static string Difference(Source source) => $"{source.Code} difference";
}
