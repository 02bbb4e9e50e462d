using System.IO.Compression;
using System.Security;
using System.Text;
using FundingPipeline.App;
using FundingPipeline.Return;

namespace FundingPipeline.Local;

/// <summary>A small claim, checked and answered while a long one is being read.</summary>
/// <remarks>Reading keeps one processor busy and leaves the other nothing to do. In that time the other goes once through all
/// that comes after, so that the runtime has translated it when the long claim gets there: a tenth of a second of one and a half.
/// Nothing that is found here is shown or kept.</remarks>
public static class Rehearsal
{
    /// <summary>Bytes of a file that takes longer to read than a small claim takes to check.</summary>
    private const long Long = 1 << 20;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Related = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly string[][] Cover =
    [
        ["Grant claim"], ["Funder", "SRB"], ["Programme", "Round 5"], ["Project reference", "A-1"], ["Claimant", "City Council"],
        ["Claim type", "Quarterly"], ["Claim number", "1"], ["Period from", "2000-07-01"], ["Period to", "2000-09-30"], ["Total claimed", "90.00"],
        ["Prepared by", "A. Clerk"], ["Prepared on", "2000-10-10"],
    ];

    /// <summary>A good line; one that cites the same transaction again; and one in which nothing can be read.</summary>
    private static readonly string[][] Lines =
    [
        ["Line", "Ledger reference", "Kind", "Date paid", "Payee", "Capital or revenue", "Cost heading", "Gross cost", "VAT recoverable", "Eligible cost", "Claimed", "Match: Core budget"],
        ["1", "INV-1", "Invoice", "2000-07-31", "Smith & Sons", "Revenue", "Premises", "100.00", "0.00", "100.00", "45.00", "55.00"],
        ["2", "INV-1", "Invoice", "2000-07-31", "Smith & Sons", "Revenue", "Premises", "100.00", "0.00", "100.00", "45.00", "55.00"],
        ["3", "", "Invoyce", "31/09/2000", "", "", "", "twelve pounds", "6.500", "", "", ""],
    ];

    /// <summary>Rehearses what is to come, if reading these will take long.</summary>
    public static Task Of(FileInfo[] files, CancellationToken stop) =>
        files.Any(file => file.Exists && file.Length > Long) ? Task.Run(() => Run(stop), stop) : Task.CompletedTask;

    /// <summary>Reads, judges, answers and shows the small claim, to nobody; and returns what was found in it.</summary>
    public static async Task<CheckedFile> Run(CancellationToken stop)
    {
        var claim = Workbook();
        var read = Reading.Read(new MemoryStream(claim), new("", "rehearsal.xlsx"), []);
        var found = (await new CheckFiles(desk: null).Run([read], stop))[0];
        AnnotatedCopy.Write(new MemoryStream(claim), found.File, found.Findings);
        new CheckCommand(new(TextWriter.Null)).Show(found, "");
        return found;
    }

    private static byte[] Workbook()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
            Add(archive, "_rels/.rels", $"<Relationships xmlns='{Related}'><Relationship Id='r1' Type='{Relations}/officeDocument' Target='workbook.xml'/></Relationships>");
            Add(archive, "_rels/workbook.xml.rels", $"<Relationships xmlns='{Related}'><Relationship Id='r1' Type='{Relations}/worksheet' Target='cover.xml'/><Relationship Id='r2' Type='{Relations}/worksheet' Target='lines.xml'/></Relationships>");
            Add(archive, "workbook.xml", $"<workbook xmlns='{Main}' xmlns:r='{Relations}'><sheets><sheet name='Claim' sheetId='1' r:id='r1'/><sheet name='Expenditure' sheetId='2' r:id='r2'/></sheets></workbook>");
            Add(archive, "cover.xml", Sheet(Cover));
            Add(archive, "lines.xml", Sheet(Lines));
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string xml)
    {
        using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        part.Write(Encoding.UTF8.GetBytes(xml));
    }

    private static string Sheet(string[][] rows) => $"<worksheet xmlns='{Main}'><sheetData>{string.Concat(rows.Select(Row))}</sheetData></worksheet>";

    private static string Row(string[] cells, int row) => $"<row r='{row + 1}'>{string.Concat(cells.Select((text, column) => Cell(text, $"{CellRef.Letters(column + 1)}{row + 1}")))}</row>";

    private static string Cell(string text, string at) => $"<c r='{at}' t='inlineStr'><is><t>{SecurityElement.Escape(text)}</t></is></c>";
}
