using System.Globalization;
using System.Text.Json;
using FundingPipeline.Tests.Generated;
using FundingPipeline.Tests.Return;
using FundingPipeline.Tests.Storage;

namespace FundingPipeline.Tests.Local;

/// <summary>Thirty projects of five funds at once, one invoice of twenty at fault, every workbook of them opened again by others, and the same bytes wherever and in whatever order they come.</summary>
public sealed class GeneratedProgrammeSpec : IDisposable
{
    private static readonly GeneratedProgramme Programme = new() { Projects = 30, Lines = 6, Faults = 500 };

    private readonly TempFolder folder = new();

    public GeneratedProgrammeSpec()
    {
        foreach (var (name, bytes) in Programme.Files)
        {
            Put($"claims/{name}", bytes);
        }
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_row_and_every_pound_is_accepted_held_or_refused_as_the_invoices_say_and_every_planted_fault_is_found()
    {
        var (code, _, error) = await Command.Run("run", folder.At("claims"), "--out", folder.At("out"));
        Assert.Equal((0, ""), (code, error));

        var expected = Programme.Expected;
        Assert.Equal(150, expected.Claims);
        Assert.Equal(900, expected.Rows.All);
        Assert.Equal(expected.Rows, Counted("rows", "read"));
        Assert.All(expected.Money, fund => Assert.Equal(fund.Value, Counted($"money.{fund.Key}", "claimed")));
        Assert.Equal(expected.Findings, Found().Where(rule => expected.Findings.ContainsKey(rule)).CountBy(rule => rule).OrderBy(rule => rule.Key, StringComparer.Ordinal));
        Assert.Equal(30, Directory.GetFiles(folder.At("out/projects")).Length);
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
        foreach (var (name, bytes) in Programme.Files.Where(file => string.CompareOrdinal(file.Name, "NP-00015") > 0))
        {
            Put($"elsewhere/{name}", bytes);
        }

        RunElsewhere();
        foreach (var (name, bytes) in Programme.Files)
        {
            Put($"elsewhere/{name}", bytes);
        }

        RunElsewhere();
        var (here, there) = (Written("here"), Written("there"));
        Assert.Equal(here.Keys, there.Keys);
        Assert.DoesNotContain(here.Keys, name => here[name] != there[name]);
    }

    private void RunElsewhere()
    {
        using var run = Command.Start([("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Asia/Tokyo")], "run", folder.At("elsewhere"), "--out", folder.At("there"));
        Assert.True(run.WaitForExit(TimeSpan.FromMinutes(3)), "The run did not end.");
        Assert.Equal(0, run.ExitCode);
    }

    private Counted Counted(string what, string all)
    {
        using var summary = JsonDocument.Parse(File.ReadAllText(folder.At("out/summary.json")));
        var of = what.Split('.').Aggregate(summary.RootElement, (element, name) => element.GetProperty(name));
        long At(string name) => of.GetProperty(name).GetInt64();
        return new(At(all), At("accepted"), At("queried"), At("refused"));
    }

    private List<string> Found()
    {
        using var findings = JsonDocument.Parse(File.ReadAllText(folder.At("out/findings.json")));
        return [.. findings.RootElement.EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()!)];
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
