using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>Every transaction against every source: what was claimed from it, what others say it pays, and where the two disagree.</summary>
internal static class StatementMatrix
{
    public static void Fill(Page page, ProjectStatement statement)
    {
        page.Table(Columns(statement.Matrix), statement.Matrix, "No transaction is cited by any claim.");
        page.Paragraph("Claimed: from that source itself. Asserted: what the other claims say it pays. What was claimed counts once; where nothing was, what is asserted does.", lines: 2, across: 6);
    }

    private static ImmutableArray<Column<MatrixRow>> Columns(ImmutableArray<MatrixRow> rows)
    {
        var sources = rows.SelectMany(row => row.Cells).Select(cell => cell.Source).Distinct().ToImmutableArray();
        return
        [
            new("Ledger", 16, row => row.Key.Ledger),
            new("Reference", 14, row => row.Key.Reference),
            new("Description", 28, row => row.Description),
            new("Paid", 12, row => row.Day),
            Column<MatrixRow>.Money("Cost", row => row.Cost),
            .. sources.SelectMany(Of),
            Column<MatrixRow>.Live("Funded", (row, at) => Content.Live(sources.IsEmpty ? "0" : string.Join("+", sources.Select(source => Counted(source, at))), row.Funded)),
            Column<MatrixRow>.Live("Unfunded", (row, at) => Content.Live($"{at["Cost"]}-{at["Funded"]}", row.Unfunded)),
        ];
    }

    private static IEnumerable<Column<MatrixRow>> Of(Source source) =>
    [
        Column<MatrixRow>.Money(Claimed(source), row => Cell(row, source)?.Claimed),
        Column<MatrixRow>.Money(Asserted(source), row => Cell(row, source)?.Asserted),
        Column<MatrixRow>.Live(Difference(source), (row, at) =>
            Cell(row, source)?.Difference is { } difference ? Content.Live($"{at[Asserted(source)]}-{at[Claimed(source)]}", difference) : Content.Blank),
    ];

    private static string Counted(Source source, RowAt at) => $"IF({at[Claimed(source)]}=\"\",N({at[Asserted(source)]}),{at[Claimed(source)]})";

    private static MatrixCell? Cell(MatrixRow row, Source source) => row.Cells.FirstOrDefault(cell => cell.Source == source);

    private static string Claimed(Source source) => $"{source.Code} claimed";

    private static string Asserted(Source source) => $"{source.Code} asserted";

    private static string Difference(Source source) => $"{source.Code} difference";
}
