using System.IO.Compression;
using System.Security;
using System.Text;

namespace FundingPipeline.Simulation;

/// <summary>Writes pages of cells parted by bars as the smallest workbook that there is; claims go as text, registers need one.</summary>
public static class PlainBook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    public static byte[] Of(params (string Sheet, string Rows)[] sheets)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Part(string name, string xml)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = new(2000, 1, 1, 0, 0, 0, default);
                using var part = entry.Open();
                part.Write(Encoding.UTF8.GetBytes(xml));
            }

            var all = sheets.Index().Select(sheet => (sheet.Item.Sheet, sheet.Item.Rows, Id: sheet.Index + 1)).ToList();
            Part("[Content_Types].xml", $"<Types xmlns='{Package}/content-types'/>");
            Part("_rels/.rels", Links(Link("rId1", "officeDocument", "xl/workbook.xml")));
            Part("xl/workbook.xml", $"<workbook xmlns='{Main}' xmlns:r='{Relations}'><sheets>{string.Concat(all.Select(sheet => $"<sheet name='{sheet.Sheet}' sheetId='{sheet.Id}' r:id='rId{sheet.Id}'/>"))}</sheets></workbook>");
            Part("xl/_rels/workbook.xml.rels", Links(string.Concat(all.Select(sheet => Link($"rId{sheet.Id}", "worksheet", $"worksheets/sheet{sheet.Id}.xml")))));
            foreach (var (_, rows, id) in all)
            {
                Part($"xl/worksheets/sheet{id}.xml", $"<worksheet xmlns='{Main}'><sheetData>{string.Concat(rows.ReplaceLineEndings("\n").Split('\n').Select(Row))}</sheetData></worksheet>");
            }
        }

        return bytes.ToArray();
    }

    private static string Row(string row, int number) => $"<row r='{number + 1}'>{string.Concat(row.Split('|').Select((cell, column) =>
        $"<c r='{CellRef.Letters(column + 1)}{number + 1}' t='inlineStr'><is><t>{SecurityElement.Escape(cell.Trim())}</t></is></c>"))}</row>";

    private static string Links(string links) => $"<Relationships xmlns='{Package}/relationships'>{links}</Relationships>";

    private static string Link(string id, string kind, string target) => $"<Relationship Id='{id}' Type='{Relations}/{kind}' Target='{target}'/>";
}
