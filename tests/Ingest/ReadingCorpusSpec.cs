namespace FundingPipeline.Tests.Ingest;

/// <summary>Workbooks that public projects keep for their own tests, when a folder of them stands beside the repository.</summary>
public class ReadingCorpusSpec
{
    /// <summary>One workbook shows a text of a million characters in 12,000 cells, of which the first stand in a row 0 that no
    /// spreadsheet has; another has no sheet.</summary>
    private static readonly string[] RightlyDifferent = ["poc-shared-strings.xlsx: FILE-04", "file_with_no_sheets_in_workbook_xml.xlsx: FILE-01"];

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
