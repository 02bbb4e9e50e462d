using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using NodaTime;

namespace FundingPipeline.Tests.Ingest;

/// <summary>The smallest workbooks a specification needs, written by hand so that no library stands between it and the bytes.</summary>
public static class TinyWorkbook
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The earliest day that a zip file can say: the same workbook has the same bytes whenever it is written.</summary>
    public static readonly DateTimeOffset NoDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook of these sheets. Strings become text, numbers numbers, LocalDates dates, booleans booleans;
    /// null is a blank cell and an empty row a blank row. A string that starts with "&lt;c" is a cell's own XML.</summary>
    public static byte[] Of(params (string Sheet, object?[][] Rows)[] sheets) => Zip(Parts(sheets));

    /// <summary>A workbook of one sheet whose rows are given as XML.</summary>
    public static byte[] OfXml(string sheetData, string shared = "", string formats = "", bool from1904 = false)
    {
        var parts = Parts(("Sheet1", []));
        parts["xl/worksheets/sheet1.xml"] = Sheet(sheetData);
        parts["xl/sharedStrings.xml"] = $"<sst xmlns='{Main}'>{shared}</sst>";
        parts["xl/styles.xml"] = formats.Length > 0 ? $"<styleSheet xmlns='{Main}'>{formats}</styleSheet>" : parts["xl/styles.xml"];
        if (from1904)
        {
            parts["xl/workbook.xml"] = parts["xl/workbook.xml"].Replace("<sheets>", "<workbookPr date1904='1'/><sheets>", StringComparison.Ordinal);
        }

        return Zip(parts);
    }

    /// <summary>The parts of a workbook, to be changed before they are packed.</summary>
    public static Dictionary<string, string> Parts(params (string Sheet, object?[][] Rows)[] sheets)
    {
        var numbered = sheets.Select((sheet, i) => (sheet.Sheet, sheet.Rows, Number: i + 1)).ToList();
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
            ["_rels/.rels"] = Rels([("rId1", "officeDocument", "xl/workbook.xml")]),
            ["xl/workbook.xml"] = $"<workbook xmlns='{Main}' xmlns:r='{Relationships}'><sheets>{string.Concat(numbered.Select(s => $"<sheet name='{Escape(s.Sheet)}' sheetId='{s.Number}' r:id='rId{s.Number}'/>"))}</sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = Rels([.. numbered.Select(s => ($"rId{s.Number}", "worksheet", $"worksheets/sheet{s.Number}.xml")), ("rIdS", "styles", "styles.xml"), ("rIdT", "sharedStrings", "/xl/sharedStrings.xml")]),
            ["xl/styles.xml"] = $"<styleSheet xmlns='{Main}'><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>",
            ["xl/sharedStrings.xml"] = $"<sst xmlns='{Main}'/>",
        };
        foreach (var (_, rows, number) in numbered)
        {
            parts[$"xl/worksheets/sheet{number}.xml"] = Sheet(string.Concat(rows.Select(Row)));
        }

        return parts;
    }

    public static byte[] Zip(IEnumerable<KeyValuePair<string, string>> parts, CompressionLevel level = CompressionLevel.Fastest, Encoding? letters = null)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                var entry = archive.CreateEntry(name, level);
                entry.LastWriteTime = NoDay;
                using var part = entry.Open();
                part.Write(letters?.GetPreamble());
                part.Write((letters ?? Encoding.UTF8).GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    public static string Sheet(string sheetData) => $"<worksheet xmlns='{Main}'><sheetData>{sheetData}</sheetData></worksheet>";

    public static string Rels(IEnumerable<(string Id, string Kind, string Target)> all) =>
        $"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{string.Concat(all.Select(one => $"<Relationship Id='{one.Id}' Type='{Relationships}/{one.Kind}' Target='{one.Target}'/>"))}</Relationships>";

    private static string Row(object?[] cells, int row) =>
        cells.All(cell => cell is null) ? "" : $"<row r='{row + 1}'>{string.Concat(cells.Select((cell, column) => Cell(cell, $"{CellRef.Letters(column + 1)}{row + 1}")))}</row>";

    private static string Cell(object? value, string at) => value switch
    {
        null => "",
        string xml when xml.StartsWith("<c", StringComparison.Ordinal) => xml,
        string text => $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(text)}</t></is></c>",
        bool yes => $"<c r=\"{at}\" t=\"b\"><v>{(yes ? 1 : 0)}</v></c>",
        LocalDate day => $"<c r=\"{at}\" s=\"1\"><v>{Period.DaysBetween(new LocalDate(1899, 12, 30), day)}</v></c>",
        _ => $"<c r=\"{at}\"><v>{Convert.ToString(value, CultureInfo.InvariantCulture)}</v></c>",
    };

    private static string Escape(string text) => SecurityElement.Escape(text).Replace("\r", "&#13;", StringComparison.Ordinal);
}
