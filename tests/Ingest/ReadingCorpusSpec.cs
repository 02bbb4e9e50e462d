using System.Globalization;
using System.Text.Json;
using FundingPipeline.Ingest;
using NodaTime;
using NodaTime.Text;

namespace FundingPipeline.Tests.Ingest;

/// <summary>Workbooks that public projects keep for their own tests, when a folder of them stands beside the repository.</summary>
public class ReadingCorpusSpec
{
    [Fact]
    public void Every_workbook_is_read_or_refused_and_the_sound_ones_keep_their_numbers()
    {
        if (Corpus() is not { } corpus)
        {
            return;
        }

        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(corpus, "expected_numbers.json")));
        var told = Directory.EnumerateFiles(corpus, "*.xls?", SearchOption.AllDirectories).Where(path => path[^1] is 'x' or 'm')
            .Order(StringComparer.Ordinal)
            .SelectMany(path => Differences(path, Path.GetRelativePath(corpus, path).Replace('\\', '/'), expected.RootElement))
            .ToList();

        if (Environment.GetEnvironmentVariable("FUNDINGPIPELINE_CORPUS_REPORT") is { } report)
        {
            File.WriteAllLines(report, told);
        }

        Assert.True(told.Count(line => line.StartsWith("SOUND", StringComparison.Ordinal)) <= KnownToDiffer, string.Join('\n', told));
    }

    private const int KnownToDiffer = 0;

    private static IEnumerable<string> Differences(string path, string name, JsonElement expected)
    {
        using var content = File.OpenRead(path);
        var (workbook, findings) = WorkbookReader.Read(content, new SourceFile("", name));
        Assert.Equal(workbook is null, findings.Length == 1);
        if (!expected.TryGetProperty(name, out var sound))
        {
            return [$"odd: {name}: {(workbook is null ? findings[0].Says : "read")}"];
        }

        return workbook is null
            ? [$"SOUND {name}: {findings[0].Rule} {findings[0].Says}"]
            : sound.GetProperty("sheets").EnumerateArray().Where(sheet => sheet.GetProperty("kind").GetString() == "worksheet")
                .SelectMany(sheet => Differences(workbook, sheet).Select(difference => $"SOUND {name} {difference}"));
    }

    private static IEnumerable<string> Differences(Workbook workbook, JsonElement expected)
    {
        var name = expected.GetProperty("name").GetString()!;
        var numeric = expected.GetProperty("numeric").GetInt32();
        if (workbook.Sheets.FirstOrDefault(sheet => sheet.Name == name) is not { } sheet)
        {
            yield return $"{name}: missing";
            yield break;
        }

        var cells = sheet.Rows.SelectMany(row => row.Cells).ToList();
        var sums = cells.Select(Stored).OfType<double>().ToList();
        var slack = cells.Count(cell => cell.Kind == CellKind.Date) + 1e-9 + (1e-12 * sums.Sum(Math.Abs));
        var sum = double.Parse(expected.GetProperty("sum").GetString()!, CultureInfo.InvariantCulture);
        if (sums.Count != numeric || Math.Abs(sums.Sum() - sum) > slack)
        {
            yield return $"{name}: {sums.Count} numbers, {sums.Sum():R}, expected {numeric}, {sum:R}";
        }
    }

    /// <summary>What the file stored for a cell that we read as a number, a day or a time.</summary>
    private static double? Stored(Cell cell) => cell.Kind switch
    {
        CellKind.Number => double.Parse(cell.Text, CultureInfo.InvariantCulture),
        CellKind.Date => Period.DaysBetween(new LocalDate(1899, 12, 30), LocalDatePattern.Iso.Parse(cell.Text).Value),
        CellKind.Text when cell.Text.Split(':') is [var h, var m, var s] && int.TryParse(h, out var hours) && int.TryParse(m, out var minutes) && int.TryParse(s, out var seconds) =>
            ((hours * 3600) + (minutes * 60) + seconds) / 86400d,
        _ => null,
    };

    private static string? Corpus()
    {
        var named = Environment.GetEnvironmentVariable("FUNDINGPIPELINE_CORPUS");
        var root = Directory.GetParent(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "FundingPipeline.sln")))
        {
            root = root.Parent;
        }

        var folder = named ?? Path.Combine(root?.Parent?.FullName ?? "", "shared", "corpus");
        return Directory.Exists(folder) ? folder : null;
    }
}
