using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FundingPipeline.Ingest;
using FundingPipeline.Return;

namespace FundingPipeline.Tests.Return;

/// <summary>Copies of workbooks that public projects keep for their own tests, when a folder of them stands beside the repository.</summary>
public class AnnotatedCorpusSpec
{
    [Fact]
    public void Every_workbook_that_can_be_read_can_be_written_on_and_keeps_its_cells()
    {
        var wrong = new List<string>();
        foreach (var path in Files())
        {
            var bytes = File.ReadAllBytes(path);
            if (Read(bytes) is not { } before || Invented(before) is not { IsEmpty: false } findings)
            {
                continue;
            }

            using var original = new MemoryStream(bytes);
            var copy = AnnotatedCopy.Write(original, Given.File, findings);
            var after = Read(copy);
            if (after?.Sheets.Length == 1 && before.Sheets[0].Name != "Findings")
            {
                wrong.Add($"{path} could not be written on");
            }
            else if (after is null || !Cells(OwnFindings.Without(after)).SequenceEqual(Cells(before)))
            {
                wrong.Add($"{path} has other cells");
            }
            else if (bytes.Length < 100_000 && Errors(copy).Except(Errors(bytes)).ToList() is { Count: > 0 } worse)
            {
                wrong.Add($"{path} has new faults: {string.Join("; ", worse)}");
            }
        }

        Assert.Empty(wrong);
    }

    /// <summary>One finding on the first filled cell of each sheet and one on a blank cell beyond all others.</summary>
    private static ImmutableArray<Finding> Invented(Workbook workbook) =>
    [
        .. from sheet in workbook.Sheets.Take(3)
           where sheet.Rows.Length > 0
           let first = sheet.Rows[0]
           from cell in new[] { (first.Number, first.Cells[0].Column), (sheet.Rows[^1].Number + 2, 5) }
           where cell.Item1 <= 1_048_576
           select Examples.Finding(Severity.Query, "invented", cell.Item1, cell.Item2, "", "Something is wrong.", "Put it right.") with { Where = new(Given.File, sheet.Name, cell.Item1, cell.Item2) },
    ];

    private static IEnumerable<(string, int, Cell)> Cells(Workbook workbook) =>
        workbook.Sheets.SelectMany(sheet => sheet.Rows.SelectMany(row => row.Cells.Select(cell => (sheet.Name, row.Number, cell))));

    private static ImmutableArray<string> Errors(byte[] workbook)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
            return [.. new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Description}")];
        }
        catch (Exception)
        {
            return ["The library cannot open it."];
        }
    }

    private static Workbook? Read(byte[] workbook)
    {
        using var content = new MemoryStream(workbook);
        return WorkbookReader.Read(content, Given.File).Value;
    }

    private static IEnumerable<string> Files()
    {
        var folder = Environment.GetEnvironmentVariable("FUNDINGPIPELINE_CORPUS") ?? Repository.Path("..", "shared", "corpus");
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.xls?", SearchOption.AllDirectories).Where(path => path[^1] is 'x' or 'm').Order(StringComparer.Ordinal)
            : [];
    }
}
