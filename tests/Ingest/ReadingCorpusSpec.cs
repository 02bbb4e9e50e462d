namespace FundingPipeline.Tests.Ingest;

/// <summary>Workbooks that public projects keep for their own tests, when a folder of them stands beside the repository.</summary>
public class ReadingCorpusSpec
{
    /// <summary>A cell of a million characters; a workbook without a sheet; and a length of time that somebody typed as
    /// text between others that the file stores as numbers.</summary>
    private static readonly string[] RightlyDifferent =
    [
        "poc-shared-strings.xlsx: FILE-04",
        "file_with_no_sheets_in_workbook_xml.xlsx: FILE-01",
        "null_celltype.xlsx Sheet1: 28 numbers, 41053661, and 26 times",
    ];

    [Fact]
    public void Every_workbook_is_read_or_refused_and_the_sound_ones_keep_their_numbers()
    {
        if (Corpus() is { } corpus)
        {
            var told = CorpusFile.Below(corpus).SelectMany(file => file.Differences()).ToList();
            Assert.DoesNotContain(told, line => line.StartsWith("SOUND", StringComparison.Ordinal) && !RightlyDifferent.Any(line.Contains));
        }
    }

    private static string? Corpus()
    {
        var folder = Environment.GetEnvironmentVariable("FUNDINGPIPELINE_CORPUS") ?? Repository.Path("..", "shared", "corpus");
        return Directory.Exists(folder) ? folder : null;
    }
}
