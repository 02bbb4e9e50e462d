using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Ingest;

/// <summary>Text files, OpenDocument spreadsheets and old workbooks that public projects keep for their own tests, when a folder of them is there.</summary>
public class FormatsCorpusSpec
{
    /// <summary>None of the text files is a claim of ours, so each is refused, and says why; the spreadsheets open, or say why not.</summary>
    [Fact]
    public void Every_file_is_read_or_refused_and_every_refusal_names_its_cause()
    {
        if (Corpus() is not { } corpus)
        {
            return;
        }

        var told = Directory.EnumerateFiles(corpus, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".ods" or ".xls")
            .Order(StringComparer.Ordinal).Select(path => Told(path, Path.GetRelativePath(corpus, path).Replace('\\', '/'))).ToList();

        Assert.Equal(told.Count, told.Count(line => line.Contains(": read", StringComparison.Ordinal) || line.Contains("FILE-", StringComparison.Ordinal)));
        Assert.All(told.Where(line => line.Contains(".csv:", StringComparison.Ordinal)), line => Assert.Matches("FILE-(01|11|12) ", line));
        Assert.DoesNotContain(told, line => line.Contains("FILE-02", StringComparison.Ordinal) && !Damaged.Any(line.Contains));
    }

    /// <summary>Made by chance or with malice; every other spreadsheet of the folder opens, or has a password, or stops before its end.</summary>
    private static readonly string[] Damaged = ["clusterfuzz-", "file_corrupted.ods", "attack_"];

    private static string Told(string path, string name)
    {
        using var content = File.OpenRead(path);
        var (workbook, findings) = WorkbookReader.Read(content, new SourceFile("", name));
        Assert.True(workbook is not null || findings.Length == 1, name);
        return $"{name}: {(workbook is null ? "" : $"read, {workbook.Sheets.Sum(sheet => sheet.Rows.Sum(row => row.Cells.Length))} cells. ")}{string.Join(" ", findings.Select(finding => $"{finding.Rule} {finding.Says}"))}";
    }

    private static string? Corpus()
    {
        var folder = Environment.GetEnvironmentVariable("FUNDINGPIPELINE_CORPUS") ?? Repository.Path("..", "shared", "corpus");
        return Directory.Exists(folder) ? folder : null;
    }
}
