using System.IO.Compression;
using System.Text;
using FundingPipeline.Tests.Ingest;

namespace FundingPipeline.Tests.Bombs;

/// <summary>A file made to do harm: little to send, much to unfold.</summary>
/// <param name="Answer">What the reader says of it, worked out from the limits it names.</param>
public sealed record Bomb(string Name, string File, Action<Stream> Write, string Answer)
{
    /// <summary>What the reader may have for its objects, so that with the runtime itself it stays below 200 MB.</summary>
    public const int HeapMegabytes = 165;

    private const string Sheet = "xl/worksheets/sheet1.xml";
    private const string Opening = $"<worksheet xmlns='{TinyWorkbook.Main}'><sheetData>";
    private const string Closing = "</sheetData></worksheet>";

    public static readonly Bomb[] All =
    [
        Of("a sheet of 1 GB in 1 MB", Sheet, xml => Many(xml, Opening, 260_000, $"<row><c><v>1</v></c></row>{new string(' ', 4_000)}", Closing), "The workbook has more than 200 bytes for each byte sent, the most we read.", CompressionLevel.SmallestSize),
        Of("forty million rows", Sheet, xml => Many(xml, Opening, 40_000_000, "<row><c><v>1</v></c></row>", Closing), "The workbook has more than 1,048,576 rows in one sheet, the most we read."),
        Of("a sheet of 500 MB of one text", Sheet, xml => Many(xml, Opening, 500, $"<row><c t='inlineStr'><is><t>{new string('x', 1_000_000)}</t></is></c></row>", Closing), "The workbook has more than 32,767 characters in one cell, the most we read."),
        Of("a sheet of 480 MB of texts of 30,000 letters", Sheet, xml => Numbered(xml, Opening, 16_000, i => $"<row><c t='inlineStr'><is><t>{i}{new string('x', 30_000)}</t></is></c></row>", Closing), "The workbook has more than 50,000,000 characters of text, the most we read."),
        Of("a million shared texts", "xl/sharedStrings.xml", xml => Numbered(xml, $"<sst xmlns='{TinyWorkbook.Main}'>", 1_000_000, i => $"<si><t>text {i}</t></si>", "</sst>"), "2 cells read"),
        Of("a million blank rows, then one figure", Sheet, xml => Numbered(xml, Opening, 1_000_000, i => $"<row r='{i + 1}'/>", $"<row r='1000001'><c r='A1000001'><v>7</v></c></row>{Closing}"), "1 cells read"),
        Of("a million rows from the last to the first", Sheet, xml => Numbered(xml, Opening, 1_000_000, i => $"<row r='{1_000_000 - i}'><c><v>{i}</v></c></row>", Closing), "1,000,000 cells read"),
        Of("a dimension of XFD1048576 and its last cell", Sheet, xml => Many(xml, $"<worksheet xmlns='{TinyWorkbook.Main}'><dimension ref='A1:XFD1048576'/><sheetData>", 1, "<row r='1048576'><c r='XFD1048576'><v>7</v></c></row>", Closing), "1 cells read"),
        Of("three million cells in a million rows, and one more", Sheet, xml => Numbered(xml, Opening, 1_000_001, i => $"<row><c><v>{i % 1_000}</v></c><c><v>{i % 7}</v></c><c><v>0</v></c></row>", Closing), "The workbook has more than 3,000,000 filled cells, the most we read."),
        Of("a million elements inside one another", Sheet, xml => Many(xml, Opening, 1_000_000, "<row>", ""), "The workbook has more than 64 elements inside one another, the most we read."),
        Of("ten thousand parts", "", _ => { }, "The workbook has more than 2,000 parts, the most we read."),
        new("30 MB of quotes in one cell", "claim.csv", csv => Many(csv, "Grant claim\nFunder,\"", 30_000_000, "\"", ""), "The workbook has more than 32,767 characters in one cell, the most we read."),
        new("quotes in quotes, 50 MB of them", "claim.csv", csv => Many(csv, "Grant claim\nFunder,", 5_000_000, "\"\"\"a\"\"\"\"\",", "\"\"\n"), "The workbook has more than 16,384 columns, the most we read."),
        new("rows of quotes in quotes, 45 MB of them", "claim.csv", csv => Many(csv, "Grant claim\nFunder,ESF\n", 900_000, string.Concat(Enumerable.Repeat("\"\"\"a\"\"\"\"\",", 5)) + "\n", ""), "The workbook has more than 3,000,000 filled cells, the most we read."),
    ];

    private static Bomb Of(string name, string part, Action<Stream> write, string answer, CompressionLevel level = CompressionLevel.Fastest) =>
        new(name, "claim.xlsx", into => Pack(into, part, write, level), answer);

    private static void Pack(Stream into, string bomb, Action<Stream> write, CompressionLevel level)
    {
        using var archive = new ZipArchive(into, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, text) in TinyWorkbook.Parts(("Claim", [["Total", 1234.56m]])))
        {
            using var part = archive.CreateEntry(name, level).Open();
            if (name == bomb)
            {
                write(part);
            }
            else
            {
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        for (var i = 0; bomb.Length == 0 && i < 10_000; i++)
        {
            archive.CreateEntry($"xl/media/{i}.png");
        }
    }

    /// <summary>The same piece again and again, many at a time.</summary>
    private static void Many(Stream into, string opening, int count, string piece, string closing)
    {
        var together = Math.Max(1, Math.Min(count, (1 << 20) / piece.Length));
        var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, together)));
        into.Write(Encoding.UTF8.GetBytes(opening));
        for (var left = count; left > 0; left -= together)
        {
            into.Write(block.AsSpan(0, block.Length / together * Math.Min(left, together)));
        }

        into.Write(Encoding.UTF8.GetBytes(closing));
    }

    private static void Numbered(Stream into, string opening, int count, Func<int, string> piece, string closing)
    {
        using var text = new StreamWriter(into, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        text.Write(opening);
        for (var i = 0; i < count; i++)
        {
            text.Write(piece(i));
        }

        text.Write(closing);
    }
}
