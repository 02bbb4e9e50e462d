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

        Assert.DoesNotContain(told, line => line.StartsWith("SOUND", StringComparison.Ordinal) && !RightlyDifferent.Any(line.Contains));
    }

    /// <summary>A cell of a million characters; a workbook without a sheet; and a length of time that somebody typed as
    /// text between others that the file stores as numbers.</summary>
    private static readonly string[] RightlyDifferent =
    [
        "poc-shared-strings.xlsx: FILE-04",
        "file_with_no_sheets_in_workbook_xml.xlsx: FILE-01",
        "null_celltype.xlsx Sheet1: 28 numbers, 41053661, and 26 times",
    ];

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
                .SelectMany(sheet => Differences(workbook, sheet, Epoch(sound)).Select(difference => $"SOUND {name} {difference}"));
    }

    private static IEnumerable<string> Differences(Workbook workbook, JsonElement expected, LocalDate epoch)
    {
        var name = expected.GetProperty("name").GetString()!;
        if (workbook.Sheets.FirstOrDefault(sheet => sheet.Name == name) is not { } sheet)
        {
            yield return $"{name}: missing";
            yield break;
        }

        var cells = sheet.Rows.SelectMany(row => row.Cells).ToList();
        var numbers = cells.Select(cell => Number(cell, epoch)).OfType<double>().ToList();
        var times = cells.Select(Time).OfType<double>().ToList();
        if (!Agrees(numbers, cells, expected) && !Agrees([.. numbers, .. times], cells, expected))
        {
            yield return $"{name}: {numbers.Count} numbers, {numbers.Sum():R}, and {times.Count} times, expected {expected}";
        }
    }

    /// <summary>To fifteen digits, and to the day where a date was stored with its time of day.</summary>
    private static bool Agrees(List<double> numbers, List<Cell> cells, JsonElement expected)
    {
        var slack = cells.Count(cell => cell.Kind == CellKind.Date) + 1e-9 + (1e-12 * numbers.Sum(Math.Abs));
        var sum = double.Parse(expected.GetProperty("sum").GetString()!, CultureInfo.InvariantCulture);
        return numbers.Count == expected.GetProperty("numeric").GetInt32() && Math.Abs(numbers.Sum() - sum) <= slack;
    }

    private static LocalDate Epoch(JsonElement sound) =>
        sound.GetProperty("date1904").GetBoolean() ? new(1904, 1, 1) : new(1899, 12, 30);

    /// <summary>What the file stored for a cell that we read as a number or a day.</summary>
    private static double? Number(Cell cell, LocalDate epoch) => cell.Kind switch
    {
        CellKind.Number => double.Parse(cell.Text, CultureInfo.InvariantCulture),
        CellKind.Date => Period.DaysBetween(epoch, LocalDatePattern.Iso.Parse(cell.Text).Value),
        _ => null,
    };

    /// <summary>What the file may have stored for a text such as 37:30:00, unless somebody typed it so.</summary>
    private static double? Time(Cell cell) =>
        cell.Kind == CellKind.Text && cell.Text.Split(':') is [var h, var m, var s] && int.TryParse(h, out var hours) && int.TryParse(m, out var minutes) && int.TryParse(s, out var seconds)
            ? ((hours * 3600) + (minutes * 60) + seconds) / 86400d
            : null;

    private static string? Corpus()
    {
        var folder = Environment.GetEnvironmentVariable("FUNDINGPIPELINE_CORPUS") ?? Repository.Path("..", "shared", "corpus");
        return Directory.Exists(folder) ? folder : null;
    }
}
