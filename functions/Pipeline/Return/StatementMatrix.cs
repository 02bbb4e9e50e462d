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

    private static ImmutableArray<Column<MatrixRow>> Columns(ImmutableArray<MatrixRow> rows, ImmutableArray<Source> sources, bool ledgers, CellsBehind behind)
    {
        ImmutableArray<Payer> payers = [.. sources.Select(source => new Payer(source))];
        return
        [
            .. Ledger(ledgers),
            new("Reference", 16, row => row.Key.Reference),
            new("Description", 30, row => row.Description),
            new("Paid", 12, row => row.Day),
            Column<MatrixRow>.Money(Cost, row => IsUnread(row) ? null : row.Cost),
            .. payers.SelectMany(payer => Of(payer, rows)),
            Column<MatrixRow>.Live(Funded, (row, at) => Content.Live(payers.IsEmpty ? "0" : at.IsGlance ? "" : string.Join("+", payers.Select(payer => Counted(payer, at))), row.Funded)),
            Column<MatrixRow>.Live("Unfunded", (row, at) => IsUnread(row) ? Content.Blank : Content.Live($"{at[Cost]}-{at[Funded]}", row.Unfunded)),
            behind.Column<MatrixRow>(row => row.Lines.SelectMany(line => Cells(line, payers))),
        ];
    }

    /// <summary>What a line says of its cost, claims of its own fund, and says that others pay.</summary>
    private static IEnumerable<(string Heading, CellRef Cell)> Cells(LineCase line, ImmutableArray<Payer> payers)
    {
        yield return (Cost, CashFlow.CostCell(line.Line));
        yield return (payers.FirstOrDefault(payer => payer.Source == line.Fund)?.Claimed ?? Payer.ClaimedFrom(line.Fund), line.Line.At["Claimed"]);
        foreach (var payer in payers)
        {
            foreach (var share in payer.Source == line.Fund ? [] : line.Line.Match)
            {
                if (share.Source == payer.Source)
                {
                    yield return (payer.Asserted, line.Line.At[share.Heading]);
                }
            }
        }
    }

    private const string Cost = "Cost";
    private const string Funded = "Funded";

    private static ImmutableArray<Column<MatrixRow>> Ledger(bool several) => several ? [new("Ledger", 16, row => row.Key.Ledger)] : [];

    /// <summary>Only the columns that somebody filled: a core budget takes no claims, so nothing is ever claimed from it.</summary>
    private static IEnumerable<Column<MatrixRow>> Of(Payer payer, ImmutableArray<MatrixRow> rows)
    {
        var cells = rows.Select(row => Cell(row, payer)).OfType<MatrixCell>().ToList();
        if (cells.Any(cell => cell.Claimed is not null))
        {
            yield return Column<MatrixRow>.Money(payer.Claimed, row => Cell(row, payer)?.Claimed);
        }

        if (cells.Any(cell => cell.Asserted is not null))
        {
            yield return Column<MatrixRow>.Money(payer.Asserted, row => Cell(row, payer)?.Asserted);
        }

        if (cells.Any(cell => cell.Difference is { IsZero: false }))
        {
            yield return Column<MatrixRow>.Live(payer.Difference, (row, at) =>
                Cell(row, payer)?.Difference is { } difference ? Content.Live($"{at[payer.Asserted]}-{at[payer.Claimed]}", difference) : Content.Blank);
        }
    }

    private static string Counted(Payer payer, RowAt at) => (at.Columns.ContainsKey(payer.Claimed), at.Columns.ContainsKey(payer.Asserted)) switch
    {
        (true, true) => $"IF({at[payer.Claimed]}=\"\",N({at[payer.Asserted]}),{at[payer.Claimed]})",
        (true, false) => $"N({at[payer.Claimed]})",
        (false, true) => $"N({at[payer.Asserted]})",
        _ => "0",
    };

    /// <summary>Paid for, and yet without a cost: no claim's cost could be read.</summary>
    private static bool IsUnread(MatrixRow row) => row.Cost.IsZero && !row.Funded.IsZero;

    private static MatrixCell? Cell(MatrixRow row, Payer payer)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Source == payer.Source)
            {
                return cell;
            }
        }

        return null;
    }

    private static bool TakesClaims(Source source) => source.Kind == SourceKind.Fund;

    /// <summary>A source and the headings of its columns.</summary>
    private sealed class Payer(Source source)
    {
        public Source Source => source;

        public string Claimed { get; } = ClaimedFrom(source);

        public string Asserted { get; } = TakesClaims(source) ? $"{source.Code}, others say" : source.Name;

        public string Difference { get; } = $"{source.Code} difference";

        public static string ClaimedFrom(Source source) => $"{source.Code} claimed";
    }
}
