using System.Globalization;
using System.Text.Json;
using FundingPipeline.Ingest;
using FundingPipeline.Tests.Fuzz;
using NodaTime;
using NodaTime.Text;

namespace FundingPipeline.Tests.Ingest;

/// <summary>One workbook of a corpus, held against the sums that somebody computed from its raw XML.</summary>
public sealed record CorpusFile(string Path, string Name, JsonElement? Sound)
{
    /// <summary>Every .xlsx and .xlsm below a folder, with what is expected of it where somebody worked that out.</summary>
    public static IEnumerable<CorpusFile> Below(string folder)
    {
        var expected = JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(folder, "expected_numbers.json"))).RootElement;
        return
            from path in Directory.EnumerateFiles(folder, "*.xls?", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            where path[^1] is 'x' or 'm'
            let name = System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/')
            select new CorpusFile(path, name, expected.TryGetProperty(name, out var sound) ? sound : null);
    }

    /// <summary>What differs from what is expected: nothing for a sound file that was read rightly; for a file of which nothing
    /// is expected, what was said of it.</summary>
    public IReadOnlyList<string> Differences()
    {
        using var content = File.OpenRead(Path);
        var (workbook, findings) = WorkbookReader.Read(content, new SourceFile("", Name));
        if (workbook is null)
        {
            var refused = findings.Single();
            return [$"{(Sound is null ? "odd" : "SOUND")} {Name}: {refused.Rule} {refused.Says}"];
        }

        return Sound is not { } sound
            ? [$"odd {Name}: read"]
            : [.. from sheet in sound.GetProperty("sheets").EnumerateArray()
                  where sheet.GetProperty("kind").GetString() == "worksheet"
                  from difference in Differences(workbook, sheet, Epoch(sound))
                  select $"SOUND {Name} {difference}"];
    }

    private IEnumerable<string> Differences(Workbook workbook, JsonElement expected, LocalDate epoch)
    {
        var name = expected.GetProperty("name").GetString()!;
        if (workbook.Sheets.FirstOrDefault(sheet => sheet.Name == name) is not { } sheet)
        {
            yield return $"{name}: missing";
            yield break;
        }

        var cells = sheet.Rows.SelectMany(row => row.Cells).ToList();
        List<double> numbers = [.. cells.Select(cell => Number(cell, epoch)).OfType<double>(), .. StoredTimes(sheet)];
        if (!Agrees(numbers, cells, expected))
        {
            yield return $"{name}: {numbers.Count} numbers, {numbers.Sum():R}, expected {expected.GetProperty("numeric")}, {expected.GetProperty("sum")}";
        }
    }

    /// <summary>The lengths of time that the file stores as numbers; those that somebody typed as texts stand in it as we show them.</summary>
    private List<double> StoredTimes(Sheet sheet)
    {
        var times = (from row in sheet.Rows from cell in row.Cells where Time(cell) is not null select (At: $"{sheet.Name}!{row.Number},{cell.Column}", Cell: cell)).ToList();
        var stored = times.Count > 0 ? PlainReading.Of(File.ReadAllBytes(Path)) : [];
        return [.. times.Where(time => stored[time.At] != time.Cell.Text).Select(time => Time(time.Cell)!.Value)];
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

    /// <summary>What the file stores for a text such as 37:30:00, unless somebody typed it so.</summary>
    private static double? Time(Cell cell) =>
        cell.Kind == CellKind.Text && cell.Text.Split(':') is [var h, var m, var s] && int.TryParse(h, out var hours) && int.TryParse(m, out var minutes) && int.TryParse(s, out var seconds)
            ? ((hours * 3600) + (minutes * 60) + seconds) / 86400d
            : null;
}
