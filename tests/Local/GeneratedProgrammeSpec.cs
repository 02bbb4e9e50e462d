using System.Globalization;
using System.Text.Json;
using FundingPipeline.Tests.Return;
using FundingPipeline.Tests.SampleClaims;
using FundingPipeline.Tests.Storage;

namespace FundingPipeline.Tests.Local;

/// <summary>Fifty projects at once, every workbook of them opened again by others, and the same bytes wherever and in whatever order they come.</summary>
public sealed class GeneratedProgrammeSpec : IDisposable
{
    private readonly TempFolder folder = new();

    public GeneratedProgrammeSpec()
    {
        foreach (var (name, bytes) in GeneratedProgramme.Files)
        {
            Put($"claims/{name}", bytes);
        }
    }

    public void Dispose() => folder.Dispose();

    /// <summary>
    /// Over 50 projects, 2 quarters and 3 lines the invoices come to 60,000 + 76,500 + 450,000 = £586,500: SRB's 30 % is £175,950 and
    /// ERDF's 40 % £234,600. Unpaid in projects 10, 20, 30, 40 and 50 are 5 x £2,300 + £1,500 = £13,000: £3,900 and £5,200.
    /// ESF pays 45 % of 16 x £1,000 + 10 x £408 = £20,080: £9,036.
    /// </summary>
    [Fact]
    public async Task Every_pound_of_fifty_projects_is_accepted_or_queried_as_worked_out_by_hand()
    {
        var (code, _, error) = await Command.Run("run", folder.At("claims"), "--out", folder.At("out"));
        Assert.Equal((0, ""), (code, error));

        Assert.Equal((17_595_000, 17_205_000, 390_000, 0), Money("srb"));
        Assert.Equal((23_460_000, 22_940_000, 520_000, 0), Money("erdf"));
        Assert.Equal((903_600, 903_600, 0, 0), Money("esf"));
        Assert.Equal(50, Directory.GetFiles(folder.At("out/projects")).Length);
        Assert.All(Workbooks("out"), path => Assert.Empty(FormatValidator.Faults(File.ReadAllBytes(path))));
    }

    [LibreOfficeTheory]
    [InlineData("out")]
    public async Task LibreOffice_opens_each_of_their_workbooks_and_comes_to_the_same_figures(string output)
    {
        await Command.Run("run", folder.At("claims"), "--out", folder.At(output));
        var paths = Workbooks(output);
        var ours = paths.ConvertAll(File.ReadAllBytes);

        foreach (var (path, mine, theirs) in paths.Zip(ours, LibreOffice.Recalculate(ours)))
        {
            var (own, other) = (Tests.Return.Written.Of(mine), Tests.Return.Written.Of(theirs));
            Assert.Equal(
                own.Formulas.Select(cell => $"{Path.GetFileName(path)} {cell.Sheet}!{cell.Address} {Pence(cell.Text)}"),
                own.Formulas.Select(cell => $"{Path.GetFileName(path)} {cell.Sheet}!{cell.Address} {Pence(other[cell.Sheet][cell.Address].Text)}"));
        }
    }

    [Fact]
    public async Task A_machine_in_Turkish_and_on_Tokyo_time_that_gets_the_last_files_first_writes_the_same_bytes()
    {
        await Command.Run("run", folder.At("claims"), "--out", folder.At("here"));
        foreach (var (name, bytes) in GeneratedProgramme.Files.Where(file => string.CompareOrdinal(file.Name, "NP-025") > 0))
        {
            Put($"elsewhere/{name}", bytes);
        }

        RunElsewhere();
        foreach (var (name, bytes) in GeneratedProgramme.Files)
        {
            Put($"elsewhere/{name}", bytes);
        }

        RunElsewhere();
        Assert.Equal(Written("here"), Written("there"));
    }

    private void RunElsewhere()
    {
        using var run = Command.Start([("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Asia/Tokyo")], "run", folder.At("elsewhere"), "--out", folder.At("there"));
        Assert.True(run.WaitForExit(TimeSpan.FromMinutes(3)), "The run did not end.");
        Assert.Equal(0, run.ExitCode);
    }

    private (long Claimed, long Accepted, long Queried, long Refused) Money(string fund)
    {
        using var summary = JsonDocument.Parse(File.ReadAllText(folder.At("out/summary.json")));
        var money = summary.RootElement.GetProperty("money").GetProperty(fund);
        long Of(string what) => money.GetProperty(what).GetInt64();
        return (Of("claimed"), Of("accepted"), Of("queried"), Of("refused"));
    }

    private List<string> Workbooks(string output) =>
        [.. Directory.GetFiles(folder.At(output), "*.xlsx", SearchOption.AllDirectories).Where(path => !path.StartsWith(folder.At($"{output}/data"), StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private void Put(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.At(name))!);
        File.WriteAllBytes(folder.At(name), bytes);
    }

    private IReadOnlyDictionary<string, string> Written(string output) =>
        folder.Bytes(output).Where(file => !file.Key.StartsWith("data", StringComparison.Ordinal)).OrderBy(file => file.Key, StringComparer.Ordinal).ToDictionary();

    private static decimal Pence(string figure) => decimal.Round(decimal.Parse(figure, NumberStyles.Float, CultureInfo.InvariantCulture) * 100);
}
