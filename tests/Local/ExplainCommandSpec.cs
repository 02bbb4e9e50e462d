using System.IO.Compression;
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
        Assert.Matches(@"(?s)^[^\n]+xlsx: Consolidated return\n.+; draft\n  sha-256 [0-9a-f]{64}\n  The ledger wrote these bytes as a draft of returns/.+\.xlsx\.\n\nCover!B\d+ .+Projects!.+Sources!.+ › Expenditure › [A-Z]\d+\n +sha-256 [0-9a-f]{64}\n", output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_figure_that_somebody_changed_is_found_out_and_the_ledger_disowns_the_file()
    {
        await File.WriteAllBytesAsync(folder.At("changed.xlsx"), ReturnWorkbook.Write(Examples.Return()));
        using (var package = ZipFile.Open(folder.At("changed.xlsx"), ZipArchiveMode.Update))
        {
            foreach (var (entry, text) in package.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).Select(entry => (entry, Text(entry))).Where(part => part.Item2.Contains("SUMIF(", StringComparison.Ordinal)).ToList())
            {
                using var changed = new StreamWriter(entry.Open());
                changed.BaseStream.SetLength(0);
                await changed.WriteAsync(text.Replace("<x:v>1000</x:v>", "<x:v>1000.01</x:v>", StringComparison.Ordinal));
            }
        }

        var (code, output, error) = await Command.Run("explain", folder.At("changed.xlsx"), "Expenditure");

        Assert.Equal((2, ""), (code, error));
        Assert.Contains("the file was changed after it was written", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_of_somebody_else_is_not_explained()
    {
        var (code, _, error) = await Command.Run("explain", Repository.Path("sample-claims", Sample, "register.xlsx"), "Awards!K5");

        Assert.Equal((1, "register.xlsx was not written by the pipeline: its first cell is no title of ours. Give a return, a project's statement or the programme."), (code, error.Trim()));
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
