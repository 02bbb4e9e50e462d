using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FundingPipeline.Tests.Fuzz;

/// <summary>A workbook read the plain way, all of it in memory and with the XML parser of the runtime, to hold ours against.</summary>
/// <remarks>It knows nothing of limits, formats or refusals, and shares no line with the reader it checks.</remarks>
public static partial class PlainReading
{
    private static readonly string[] Main =
        ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"];

    /// <summary>Every filled cell by sheet and address: its text, or its number in round-trip form.</summary>
    public static Dictionary<string, string> Of(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        var entries = archive.Entries.ToDictionary(entry => entry.FullName, StringComparer.OrdinalIgnoreCase);
        var targets = Parsed(entries["xl/_rels/workbook.xml.rels"]).Root!.Elements().Where(one => one.Name.LocalName == "Relationship")
            .ToDictionary(one => (string?)one.Attribute("Id") ?? "", one => (string?)one.Attribute("Target") ?? "");
        var shared = entries.TryGetValue("xl/sharedStrings.xml", out var texts) ? Of(Parsed(texts), "si").Select(Runs).ToList() : [];
        return (from sheet in Of(Parsed(entries["xl/workbook.xml"]), "sheet")
                let target = targets[sheet.Attributes().First(one => one.Name.LocalName == "id" && one.Name.NamespaceName.Length > 0).Value]
                where target.Contains("sheet", StringComparison.OrdinalIgnoreCase)
                from cell in Cells(Parsed(entries[target.StartsWith('/') ? target[1..] : $"xl/{target}"]), shared)
                select (At: $"{(string?)sheet.Attribute("name")}!{cell.Row},{cell.Column}", cell.Value)).ToDictionary(cell => cell.At, cell => cell.Value);
    }

    private static XDocument Parsed(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    private static IEnumerable<XElement> Of(XContainer within, string name) => within.Descendants().Where(one => Is(one, name));

    private static bool Is(XElement one, string name) => one.Name.LocalName == name && Main.Contains(one.Name.NamespaceName);

    private static IEnumerable<(int Row, int Column, string Value)> Cells(XDocument sheet, List<string> shared)
    {
        var row = 0;
        foreach (var line in Of(sheet, "row"))
        {
            var (column, cells) = (0, line.Elements().Where(one => Is(one, "c")).ToList());
            row = cells.Append(line).Select(Row).FirstOrDefault(number => number > 0, row + 1);
            foreach (var cell in cells)
            {
                column = Column(cell) is > 0 and var stated ? stated : column + 1;
                if (Value(cell, shared) is { } value && !string.IsNullOrWhiteSpace(value))
                {
                    yield return (row, column, value);
                }
            }
        }
    }

    private static int Row(XElement at) =>
        ((string?)at.Attribute("r") ?? "").TrimStart([.. Enumerable.Range('A', 26).Concat(Enumerable.Range('a', 26)).Select(code => (char)code)]) is { Length: > 0 } digits
            ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private static int Column(XElement cell) =>
        ((string?)cell.Attribute("r") ?? "").TakeWhile(char.IsAsciiLetter).Aggregate(0, (sum, letter) => (sum * 26) + char.ToUpperInvariant(letter) - 'A' + 1);

    private static string? Value(XElement cell, List<string> shared)
    {
        var inline = cell.Elements().FirstOrDefault(one => Is(one, "is"));
        var stored = cell.Elements().FirstOrDefault(one => Is(one, "v"))?.Value;
        var formula = cell.Elements().FirstOrDefault(one => Is(one, "f"))?.Value;
        return inline is not null ? Runs(inline)
            : stored is null ? (formula is null ? null : $"={formula}")
            : (string?)cell.Attribute("t") switch
            {
                _ when stored.Length == 0 => null,
                "s" => shared[int.Parse(stored, CultureInfo.InvariantCulture)],
                "b" => stored switch { "1" or "true" => "TRUE", "0" or "false" => "FALSE", _ => stored },
                "str" or "inlineStr" => Unescaped(stored),
                "e" or "d" => stored,
                _ => Figure(stored),
            };
    }

    /// <summary>A number as the nearest binary one, in fifteen digits; what is none stays as it is.</summary>
    public static string Figure(string stored) =>
        double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && char.IsAsciiLetter(stored.Trim()[^1]) is false
            ? number.ToString("E14", CultureInfo.InvariantCulture)
            : stored;

    private static string Runs(XElement text) =>
        Unescaped(string.Concat(text.Descendants().Where(one => Is(one, "t") && !one.Ancestors().Any(above => Is(above, "rPh"))).Select(one => one.Value)));

    private static string Unescaped(string text) =>
        Escape().Replace(text, found => (char)Convert.ToInt32(found.Groups[1].Value, 16) is var character && System.Xml.XmlConvert.IsXmlChar(character) ? character.ToString() : found.Value);

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
