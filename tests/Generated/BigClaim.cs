using System.Globalization;
using System.IO.Compression;
using System.Text;
using FundingPipeline.Tests.Ingest;

namespace FundingPipeline.Tests.Generated;

/// <summary>A claim as large as any we know, written as a spreadsheet program writes it: texts shared, dates by style.</summary>
/// <remarks>The same bytes whenever it is written: the figures come from a count, not from chance.</remarks>
public static class BigClaim
{
    private static readonly string[] Headings =
    [
        "Line", "Ledger reference", "Payee", "Description", "Cost heading", "Date paid", "Gross cost", "VAT recoverable",
        "Cost to project", "Eligible cost", "Claimed", "Income applied",
    ];

    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private static readonly string[] CostHeadings = ["Staff", "Premises", "Equipment", "Training fees", "Travel", "Publicity"];

    /// <summary>Other readers insist on being told what each part is.</summary>
    private static readonly string ContentTypes =
        $"""
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="{Spreadsheet}.sheet.main+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="{Spreadsheet}.styles+xml"/>
        <Override PartName="/xl/sharedStrings.xml" ContentType="{Spreadsheet}.sharedStrings+xml"/>
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Spreadsheet}.worksheet+xml"/>
        <Override PartName="/xl/worksheets/sheet2.xml" ContentType="{Spreadsheet}.worksheet+xml"/>
        </Types>
        """;

    /// <summary>Writes the claim: a cover, and a sheet of that many lines of twelve columns.</summary>
    public static void Write(Stream into, int lines) => Write(into, [["Grant claim"], ["Funder", "ESF"]], Headings, lines, Line);

    /// <summary>Writes a claim of somebody else's lines, each the cells of one row as <see cref="Texts.Cell"/>, <see cref="Day"/> and <see cref="Pounds"/> spell them; null is a blank cell.</summary>
    public static void Write(Stream into, object?[][] cover, string[] headings, int lines, Func<Texts, int, string?[]> line)
    {
        var parts = TinyWorkbook.Parts(("Claim", cover), ("Expenditure", []));
        parts["[Content_Types].xml"] = ContentTypes;
        var texts = new Texts();
        using var archive = new ZipArchive(into, ZipArchiveMode.Create, leaveOpen: true);
        Write(archive, "xl/worksheets/sheet2.xml", xml => WriteSheet(xml, texts, headings, lines, line));
        Write(archive, "xl/sharedStrings.xml", texts.WriteTo);
        foreach (var (name, text) in parts.Where(part => part.Key is not ("xl/worksheets/sheet2.xml" or "xl/sharedStrings.xml")))
        {
            Write(archive, name, xml => xml.Write(text));
        }
    }

    private static void Write(ZipArchive archive, string name, Action<TextWriter> write)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = TinyWorkbook.NoDay;
        using var xml = new StreamWriter(entry.Open(), new UTF8Encoding(false));
        write(xml);
    }

    private static void WriteSheet(TextWriter xml, Texts texts, string[] headings, int lines, Func<Texts, int, string?[]> line)
    {
        xml.Write($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{"\r\n"}<worksheet xmlns="{TinyWorkbook.Main}"><dimension ref="A1:{CellRef.Letters(headings.Length)}{lines + 1}"/><sheetData>""");
        WriteRow(xml, 1, [.. headings.Select(texts.Cell)]);
        for (var i = 1; i <= lines; i++)
        {
            WriteRow(xml, i + 1, line(texts, i));
        }

        xml.Write("</sheetData></worksheet>");
    }

    private static string[] Line(Texts texts, int line)
    {
        var gross = 1_000 + (line * 7_919L % 2_500_000);
        var vat = line % 3 == 0 ? gross * 7 / 47 : 0;
        return
        [
            $"><v>{line}</v>", texts.Cell($"INV-{1990 + (line % 17)}-{line:000000}"), texts.Cell($"Supplier {line % 1_789} & Sons"),
            texts.Cell($"Work order {line % 9_973}, week {line % 52}"), texts.Cell(CostHeadings[line % 6]),
            Day(36_526 + (line % 1_096)), Pounds(gross), Pounds(vat), Pounds(gross - vat), Pounds(gross - vat),
            Pounds((gross - vat) * 45 / 100), Pounds(0),
        ];
    }

    /// <summary>A date cell by its number of days since the end of 1899.</summary>
    public static string Day(int serial) => $" s=\"1\"><v>{serial}</v>";

    public static string Pounds(long pence) => string.Create(CultureInfo.InvariantCulture, $"><v>{pence / 100m:0.##}</v>");

    private static void WriteRow(TextWriter xml, int row, string?[] cells)
    {
        xml.Write($"<row r=\"{row}\" spans=\"1:{cells.Length}\">");
        for (var column = 1; column <= cells.Length; column++)
        {
            if (cells[column - 1] is { } cell)
            {
                xml.Write($"<c r=\"{CellRef.Letters(column)}{row}\"{cell}</c>");
            }
        }

        xml.Write("</row>");
    }

    /// <summary>The texts that cells share, in the order in which they were first used.</summary>
    public sealed class Texts
    {
        private readonly Dictionary<string, int> numbers = [];

        public string Cell(string text)
        {
            numbers.TryAdd(text, numbers.Count);
            return $" t=\"s\"><v>{numbers[text]}</v>";
        }

        public void WriteTo(TextWriter xml)
        {
            xml.Write($"<sst xmlns=\"{TinyWorkbook.Main}\">");
            foreach (var text in numbers.Keys)
            {
                xml.Write($"<si><t>{text.Replace("&", "&amp;", StringComparison.Ordinal)}</t></si>");
            }

            xml.Write("</sst>");
        }
    }
}
