using FundingPipeline.Return;
using FundingPipeline.Tests.Return;
using FundingPipeline.Tests.Storage;

namespace FundingPipeline.Tests.Local;

public sealed class ExplainCommandSpec : IDisposable
{
    private const string Sample = "one-quarter-five-names";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_says_first_which_file_it_is_and_then_the_way_down_to_the_cells()
    {
        await Command.Run("run", Repository.Path("sample-claims", Sample), "--out", folder.At("out"));
        var path = Directory.GetFiles(folder.At("out/returns"), "*.xlsx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();

        var (code, output, error) = await Command.Run("explain", path, "Expenditure", "--data", folder.At("out/data"));

        Assert.Equal((0, ""), (code, error));
        Assert.Matches(@"(?s)^[^\n]+xlsx: Consolidated return\n.+; draft\n  sha-256 [0-9a-f]{64}\n  The ledger has these bytes as returns/.+\.xlsx, as it stands now\.\n\nCover!B\d+ .+Projects!.+Sources!.+ › Expenditure › [A-Z]\d+\n +sha-256 [0-9a-f]{64}\n", output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_figure_that_somebody_changed_is_found_out_and_the_ledger_disowns_the_file()
    {
        var bytes = ReturnWorkbook.Write(Examples.Return());
        using var workbook = new ClosedXML.Excel.XLWorkbook(new MemoryStream(bytes));
        var cell = workbook.Worksheet("Sources").Cell("J5");
        Assert.Equal(1000.00, cell.GetDouble());
        cell.Value = 1000.01;
        workbook.SaveAs(folder.At("changed.xlsx"));

        var (code, output, _) = await Command.Run("explain", folder.At("changed.xlsx"), "Expenditure");

        Assert.Equal(2, code);
        Assert.Contains("the file was changed after it was written", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_of_somebody_else_is_not_explained()
    {
        var (code, _, error) = await Command.Run("explain", Repository.Path("sample-claims", Sample, "register.xlsx"), "Awards!K5");

        Assert.Equal((1, "register.xlsx was not written by the pipeline: its first cell is no title of ours. Give a return, a project's statement or the programme."), (code, error.Trim()));
    }
}
