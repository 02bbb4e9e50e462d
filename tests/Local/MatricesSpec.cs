using System.Globalization;
using FundingPipeline.Return;
using FundingPipeline.Tests.Return;
using FundingPipeline.Tests.Storage;

namespace FundingPipeline.Tests.Local;

/// <summary>The matrix of every sample's statement, added up once more from its own cells.</summary>
public sealed class MatricesSpec : IDisposable
{
    private static readonly string[] Letters = [.. Enumerable.Range(1, 60).Select(CellRef.Letters)];

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Each_matrix_adds_up_by_row_and_by_column_and_each_disagreement_shows_both_sides()
    {
        await Command.Run("run", Repository.Path("sample-claims"), "--out", folder.At("out"));
        var matrices = Directory.GetFiles(folder.At("out/projects"), "*.xlsx").Select(path => new Matrix(Tests.Return.Written.Of(File.ReadAllBytes(path))["Matrix"])).ToList();

        Assert.Equal(26, matrices.Count);
        matrices.Add(new(Tests.Return.Written.Of(StatementWorkbook.Write(Examples.Statement()))["Matrix"]));
        foreach (var matrix in matrices.Where(matrix => matrix.Rows.Count > 0))
        {
            foreach (var row in matrix.Rows)
            {
                Assert.Equal(matrix.Pounds(row, "Funded"), matrix.Sources.Sum(source => matrix.Claimed(row, source) ?? matrix.Said(row, source) ?? 0));
                Assert.True(matrix.Pounds(row, "Unfunded") is not { } left || left == matrix.Pounds(row, "Cost") - matrix.Pounds(row, "Funded"));
                Assert.All(matrix.Sources.Where(source => matrix.Claimed(row, source) is { } claimed && matrix.Said(row, source) is { } said && claimed != said), source =>
                    Assert.Equal(matrix.Said(row, source) - matrix.Claimed(row, source), matrix.Pounds(row, $"{source} difference")));
            }

            Assert.All(matrix.Money, heading => Assert.Equal(matrix.Rows.Sum(row => matrix.Pounds(row, heading) ?? 0), matrix.Pounds(matrix.Total, heading)));
        }

        // No sample's funders disagree: the example's do, SRB having been asked for £600.00 of which others say £590.00.
        Assert.Equal(-10, matrices[^1].Pounds(matrices[^1].Rows[0], "SRB difference"));
    }

    /// <summary>What the sheet says, read from its cells alone.</summary>
    private sealed class Matrix
    {
        private readonly Written.Page page;
        private readonly Dictionary<string, string> columns = [];

        public Matrix(Written.Page page)
        {
            this.page = page;
            var top = Enumerable.Range(1, 20).FirstOrDefault(row => Letters.Any(letter => Text($"{letter}{row}") == "Unfunded"));
            if (top == 0)
            {
                return;
            }

            foreach (var letter in Letters.Where(letter => Text($"{letter}{top}").Length > 0))
            {
                columns[Text($"{letter}{top}")] = letter;
            }

            Total = Enumerable.Range(top, 500).First(row => Text($"A{row}") == "Total");
            Rows = [.. Enumerable.Range(top + 1, Total - top - 1)];
        }

        public List<int> Rows { get; } = [];

        public int Total { get; }

        public IEnumerable<string> Money => columns.Keys.Except(["Ledger", "Reference", "Description", "Paid", "Where it comes from"]);

        public IEnumerable<string> Sources => Money.Except(["Cost", "Funded", "Unfunded"])
            .Select(heading => heading.Replace(" claimed", "", StringComparison.Ordinal).Replace(", others say", "", StringComparison.Ordinal).Replace(" difference", "", StringComparison.Ordinal)).Distinct();

        public decimal? Claimed(int row, string source) => Pounds(row, $"{source} claimed");

        /// <summary>What the other claims say; of a source that takes no claims, under its own name.</summary>
        public decimal? Said(int row, string source) => Pounds(row, $"{source}, others say") ?? Pounds(row, source);

        public decimal? Pounds(int row, string heading) =>
            columns.TryGetValue(heading, out var letter) && Text($"{letter}{row}") is { Length: > 0 } text ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

        private string Text(string address) => page.Cells.GetValueOrDefault(address)?.Text ?? "";
    }
}
