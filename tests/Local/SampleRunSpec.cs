using System.Globalization;
using FundingPipeline.Tests.Return;
using FundingPipeline.Tests.Storage;

namespace FundingPipeline.Tests.Local;

/// <summary>The README's own command, taken at its word.</summary>
public sealed class SampleRunSpec : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_writes_a_return_for_every_fund_and_a_statement_for_every_project()
    {
        await Run("out");

        Assert.All(["esf", "erdf", "srb", "nrf", "new-deal", "ndc"], fund => Assert.NotEmpty(Directory.GetFiles(folder.At($"out/returns/{fund}"), "*.xlsx")));
        Assert.True(File.Exists(folder.At("out/projects/SEEDCORN-2000.xlsx")));
        Assert.True(File.Exists(folder.At("out/projects/JOBLINK-99.xlsx")));
        Assert.True(File.Exists(folder.At("out/programme.xlsx")));
    }

    [Fact]
    public async Task A_second_run_into_another_folder_and_a_repeat_over_the_same_data_write_the_same_bytes()
    {
        await Run("one");
        await Run("two");
        var first = Written("one");
        await Run("one");

        Assert.Equal(first, Written("two"));
        Assert.Equal(first, Written("one"));
    }

    [LibreOfficeTheory]
    [InlineData("out")]
    public async Task LibreOffice_comes_to_the_same_totals_in_every_workbook(string output)
    {
        await Run(output);
        var paths = Directory.GetFiles(folder.At(output), "*.xlsx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var ours = paths.ConvertAll(File.ReadAllBytes);

        foreach (var (path, mine, theirs) in paths.Zip(ours, LibreOffice.Recalculate(ours)))
        {
            Assert.Empty(path.Contains("refused", StringComparison.Ordinal) ? [] : FormatValidator.Faults(mine));
            var (own, other) = (Tests.Return.Written.Of(mine), Tests.Return.Written.Of(theirs));
            Assert.Equal(
                own.Formulas.Select(cell => $"{Path.GetFileName(path)} {cell.Sheet}!{cell.Address} {Pence(cell.Text)}"),
                own.Formulas.Select(cell => $"{Path.GetFileName(path)} {cell.Sheet}!{cell.Address} {Pence(other[cell.Sheet][cell.Address].Text)}"));
        }

        Assert.True(ours.Sum(workbook => Tests.Return.Written.Of(workbook).Formulas.Count()) > 1_000, "Totals are live formulas.");
    }

    private async Task Run(string output)
    {
        var (code, _, error) = await Command.Run("run", Repository.Path("sample-claims"), "--out", folder.At(output));
        Assert.Equal((0, ""), (code, error));
    }

    private IReadOnlyDictionary<string, string> Written(string output) =>
        folder.Bytes(output).Where(file => !file.Key.StartsWith("data", StringComparison.Ordinal)).OrderBy(file => file.Key, StringComparer.Ordinal).ToDictionary();

    private static decimal Pence(string figure) => decimal.Round(decimal.Parse(figure, NumberStyles.Float, CultureInfo.InvariantCulture) * 100);
}
