namespace FundingPipeline.Ingest;

/// <summary>Which character parts the cells of a text file.</summary>
internal static class Separator
{
    private const char Usual = ',';
    private const int Sample = 1 << 16;

    /// <summary>The one behind most of the words that a claim's cover starts its lines with; a comma when there are none.</summary>
    /// <remarks>Counting commas would be misled: "Funder;Manchester, Salford and Trafford" has more commas than semicolons.</remarks>
    public static char Of(TextReader text)
    {
        var start = new char[Sample];
        var lines = new string(start, 0, text.ReadBlock(start)).Split(['\r', '\n']);
        return new[] { Usual, ';', '\t' }.MaxBy(separator => lines.Count(line => Labels(line, separator)));
    }

    private static bool Labels(string line, char separator) =>
        line.IndexOf(separator) is var end and > 0
        && line[..end].Trim().Trim('"') is var label
        && (Words.Same(label, Form.Claim.Title) || Form.Claim.Knows(label) || Form.Claim.Cover!.Find(label) is not null);
}
