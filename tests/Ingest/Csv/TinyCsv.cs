using System.Text;

namespace FundingPipeline.Tests.Ingest.Csv;

/// <summary>Writes cells as a spreadsheet program would save them as text.</summary>
public static class TinyCsv
{
    public static string Of(IEnumerable<IEnumerable<string>> rows, char separator = ',', string lineBreak = "\r\n") =>
        string.Concat(rows.Select(row => string.Join(separator, row.Select(cell => Quoted(cell, separator))) + lineBreak));

    public static byte[] Bytes(string text, Encoding letters) => [.. letters.GetPreamble(), .. letters.GetBytes(text)];

    private static string Quoted(string cell, char separator) =>
        cell.IndexOfAny([separator, '"', '\r', '\n']) >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
