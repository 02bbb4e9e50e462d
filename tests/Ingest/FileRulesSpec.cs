using System.IO.Compression;
using System.Text;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Ingest;

/// <summary>What a file that cannot be read is answered with.</summary>
public abstract class FileRuleSpec
{
    protected static readonly byte[] Sound = TinyWorkbook.Of(("Claim", [["Total", 1234.56m]]));

    protected static byte[] OldOffice(string name) => Xls.TinyXls.Container(name, new byte[4096]);

    protected static byte[] Changed(string part, string? text)
    {
        var parts = TinyWorkbook.Parts(("Claim", [["Total", 1234.56m]]));
        if (text is null)
        {
            parts.Remove(part);
        }
        else
        {
            parts[part] = text;
        }

        return TinyWorkbook.Zip(parts);
    }

    protected static void Refuses(IRule rule, string says, byte[] content, ReadingLimits? limits = null)
    {
        var (workbook, findings) = WorkbookReader.Read(new MemoryStream(content), Given.File, limits ?? ReadingLimits.Default);
        Heard.Say(findings);
        var finding = Assert.Single(findings);
        Assert.Null(workbook);
        Assert.Equal((rule.Id, says), (finding.Rule, finding.Says));
        Assert.Equal(($"{rule.Id}|claim.xlsx", Severity.Refuse, Scope.Claim), (finding.Key, finding.Severity, finding.Scope));
        Assert.Equal(CellRef.Whole(Given.File), finding.Where);
        Assert.NotEmpty(finding.Remedy);
    }

    /// <summary>What lies just on the other side is read, and nothing is said of it.</summary>
    protected static void Reads(byte[] content, ReadingLimits? limits = null)
    {
        var (workbook, findings) = WorkbookReader.Read(new MemoryStream(content), Given.File, limits ?? ReadingLimits.Default);
        Heard.Say(findings);
        Assert.NotNull(workbook);
        Assert.Empty(findings);
    }
}

public class NotAWorkbookSpec : FileRuleSpec
{
    [Theory]
    [InlineData("%PDF-1.4", "The file is a PDF, not a workbook.")]
    [InlineData("{\\rtf1 Dear", "The file is a letter from a word processor (RTF), not a workbook.")]
    [InlineData("GIF89a", "The file is a picture (GIF), not a workbook.")]
    [InlineData("MIME-Version: 1.0", "The file is a saved web page (MHTML), not a workbook.")]
    [InlineData("Rar!", "The file is an archive (RAR), not a workbook.")]
    public void What_is_no_workbook_is_called_what_it_is(string content, string says) =>
        Refuses(FileRules.NotAWorkbook, says, Encoding.UTF8.GetBytes(content));

    [Fact]
    public void A_workbook_and_a_claim_as_text_are_what_they_are()
    {
        Reads(Sound);
        Reads(Encoding.UTF8.GetBytes("Grant claim\nFunder,ESF\n"));
    }

    [Fact]
    public void Bytes_that_mean_nothing_are_no_text() =>
        Assert.All(
            new (byte[] Content, string Says)[]
            {
                ([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10], "The file is a picture (PNG), not a workbook."),
                ([0xFF, 0xD8, 0xFF, 0xE0], "The file is a picture (JPEG), not a workbook."),
                ([0x09, 0x04, 0x06, 0x00, 0x00], "The file is a worksheet of Excel 4, not a workbook."),
                ([.. "Grant claim\nFunder,E"u8, 0, (byte)'F'], "The file is no workbook, and no text either: line 2 holds characters that no text has."),
                ([0xFF, 0xFE, 0, 0, (byte)'G', 0, 0, 0], "The file is no workbook, and no text either: line 1 holds characters that no text has."),
            },
            odd => Refuses(FileRules.NotAWorkbook, odd.Says, odd.Content));

    [Fact]
    public void Other_archives_and_documents_are_called_what_they_are()
    {
        Refuses(FileRules.NotAWorkbook, "The file is a zip archive with no workbook in it.", TinyWorkbook.Zip(new Dictionary<string, string> { ["photo.txt"] = "" }));
        Refuses(FileRules.NotAWorkbook, "The file is an OpenDocument text, not a workbook.", TinyWorkbook.Zip(new Dictionary<string, string> { ["mimetype"] = "application/vnd.oasis.opendocument.text" }));
        Refuses(FileRules.NotAWorkbook, "The file is an OpenDocument file, but not a spreadsheet.", TinyWorkbook.Zip(new Dictionary<string, string> { ["mimetype"] = "application/vnd.oasis.opendocument.graphics" }));
        Refuses(FileRules.NotAWorkbook, "The file is a Word document, not a workbook.", Changed("xl/workbook.xml", "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'/>"));
        Refuses(FileRules.NotAWorkbook, "The file is a Word document, not a workbook.", OldOffice("WordDocument"));
        Refuses(FileRules.NotAWorkbook, "The file is a presentation, not a workbook.", OldOffice("PowerPoint Document"));
        Refuses(FileRules.NotAWorkbook, "The file is an old Office document, but not a workbook.", OldOffice("VisioDocument"));
        Refuses(FileRules.NotAWorkbook, "The workbook has no worksheet: only charts, dialogs or macros.", TinyWorkbook.Of());
    }
}

public class DamagedFileSpec : FileRuleSpec
{
    [Fact]
    public void A_part_that_is_missing_or_broken_is_named() =>
        Assert.All(
            new (string Part, string? Text, string Says)[]
            {
                ("xl/worksheets/sheet1.xml", null, "The part xl/worksheets/sheet1.xml is missing."),
                ("xl/styles.xml", null, "The part xl/styles.xml is missing."),
                ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>", "One of its parts is not XML as a spreadsheet writes it (line 1, position 23)."),
                ("xl/workbook.xml", "<!DOCTYPE x><x/>", "One of its parts is not XML as a spreadsheet writes it."),
                ("xl/worksheets/sheet1.xml", TinyWorkbook.Sheet("<row r='1'><c r='A1' t='s'><v>7</v></c></row>"), "No shared text has the number 7."),
                ("xl/worksheets/sheet1.xml", TinyWorkbook.Sheet("<row r='1'><c r='A1' s='9'><v>7</v></c></row>"), "No cell style has the number 9."),
                ("xl/worksheets/sheet1.xml", TinyWorkbook.Sheet("<row r='1'><c r='A1'><v>7</v></c><c r='A1'><v>8</v></c></row>"), "Row 1 has two values for one cell."),
                ("xl/worksheets/sheet1.xml", TinyWorkbook.Sheet("<row r='1'><c r='A2'><v>7</v></c></row>"), "A cell of row 2 stands in row 1."),
            },
            trouble => Refuses(FileRules.Damaged, $"The file is damaged. {trouble.Says}", Changed(trouble.Part, trouble.Text)));

    /// <summary>The figure 1234.56 becomes 1235.56 on its way, stored unpacked so that nothing else would notice.</summary>
    [Fact]
    public void A_figure_that_changed_on_its_way_betrays_itself_by_the_check_sum()
    {
        var stored = TinyWorkbook.Zip(TinyWorkbook.Parts(("Claim", [["Total", 1234.56m]])), CompressionLevel.NoCompression);
        Reads(stored);
        stored[stored.AsSpan().IndexOf("1234.56"u8) + 3]++;
        Refuses(FileRules.Damaged, "The file is damaged. The part xl/worksheets/sheet1.xml is not what its check sum says.", stored);
    }
}

public class EncryptedFileSpec : FileRuleSpec
{
    [Fact]
    public void A_password_is_the_senders_to_remove()
    {
        Reads(Sound);
        Refuses(FileRules.Encrypted, "The workbook is protected by a password.", OldOffice("EncryptedPackage"));
        Refuses(FileRules.Encrypted, "The workbook is protected by a password.", Xls.TinyXls.OfRecords(globals: [(0x002F, [0, 0])], sheet: []));
        Refuses(FileRules.Encrypted, "The OpenDocument spreadsheet is protected by a password.",
            Ods.TinyOds.Changed("META-INF/manifest.xml", "<manifest xmlns='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'><file-entry><encryption-data/></file-entry></manifest>"));
    }
}

public class OldWorkbookSpec : FileRuleSpec
{
    [Fact]
    public void An_xlsx_keeps_one() => Reads(Sound);

    [Fact]
    public void An_xls_is_read_with_a_note_that_it_has_no_check_sum()
    {
        var (workbook, findings) = WorkbookReader.Read(new MemoryStream(Xls.TinyXls.OfRecords([], [])), Given.File);
        Assert.NotNull(workbook);
        Heard.Say(findings);
        Assert.Equal(
            "FILE-05 Note The file is a workbook of Excel 2003 or older (.xls), which keeps no check sum of its figures.",
            Assert.Single(findings) is var note ? $"{note.Rule} {note.Severity} {note.Says}" : "");
    }
}

public class LockFileSpec : FileRuleSpec
{
    private const string Says = "The file only says who has the workbook open; it holds no claim.";

    /// <summary>Seven letters of the name, padded; the length again in two bytes, and the name in two bytes a letter.</summary>
    [Fact]
    public void The_file_beside_an_open_workbook_is_known_by_its_content()
    {
        byte[] name = [7, .. "J Clerk"u8, .. Enumerable.Repeat((byte)' ', 47), 7, 0, .. Encoding.Unicode.GetBytes("J Clerk".PadRight(54))];
        Refuses(FileRules.LockFile, Says, name);
        Reads(Sound);
    }

    [Fact]
    public void Or_by_its_name()
    {
        var finding = Assert.Single(WorkbookReader.Read(new MemoryStream([1, 2, 3]), Given.File with { Name = "srb/~$claim.xlsx" }).Findings);
        Assert.Equal((FileRules.LockFile.Id, Says), (finding.Rule, finding.Says));
    }
}

public class WebPageFileSpec : FileRuleSpec
{
    [Theory]
    [InlineData("\n <html><table>", "The file is a web page or XML, not a workbook, whatever its name says.")]
    [InlineData("<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>", "The file is an XML spreadsheet of Excel 2003, whatever its name says.")]
    [InlineData("<?xml version='1.0'?><office:document office:mimetype='application/vnd.oasis.opendocument.spreadsheet'>", "The file is a flat OpenDocument file (XML), not a packed one (.ods).")]
    public void A_page_named_xls_is_a_page(string content, string says) => Refuses(FileRules.WebPage, says, Encoding.UTF8.GetBytes(content));

    [Fact]
    public void A_claim_as_text_may_speak_of_pages() => Reads("Grant claim\nProject name,<html> for beginners\n"u8.ToArray());

    [Fact]
    public void In_two_bytes_a_letter_too() =>
        Refuses(FileRules.WebPage, "The file is a web page or XML, not a workbook, whatever its name says.", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html><table>")]);
}

public class EmptyFileSpec : FileRuleSpec
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\uFEFF")]
    [InlineData(",,,\n,,,\n")]
    public void Nothing_claims_nothing(string content) => Refuses(FileRules.Empty, "The file is empty.", Encoding.UTF8.GetBytes(content));

    [Fact]
    public void A_title_is_something() => Reads("Grant claim"u8.ToArray());
}

public class TextThatIsNoClaimSpec : FileRuleSpec
{
    [Theory]
    [InlineData("Dear Sir or Madam,", "The file is text, but no claim: it starts with \"Dear Sir or Madam\" where a claim says \"Grant claim\".")]
    [InlineData("\nGrant claim", "The file is text, but no claim: its first line is blank where a claim says \"Grant claim\".")]
    [InlineData("Project register,", "The file is a project register as text, and a register has more sheets than one text file can hold.")]
    [InlineData("Person reference,Week commencing,Hours\nP1,2000-01-03,21", "The file is the sheet Attendance alone, without the claim it belongs to.")]
    public void Text_is_no_claim_until_its_first_line_says_so(string content, string says) =>
        Refuses(FileRules.TextThatIsNoClaim, says, Encoding.UTF8.GetBytes(content));

    [Fact]
    public void With_it_text_is_a_claim() => Reads("Grant claim\nFunder,ESF\n"u8.ToArray());
}

public class OpenQuoteSpec : FileRuleSpec
{
    [Theory]
    [InlineData("Grant claim\nPayee,\"A\nB,C\n", "Line 2 of the file opens a quote that is never closed, so nobody can tell where its cells end.")]
    [InlineData("Grant claim\r\n\"a\r\nb\",\"C", "Line 3 of the file opens a quote that is never closed, so nobody can tell where its cells end.")]
    [InlineData("Grant claim\nPayee,\"A\" B", "Line 2 of the file goes on after a closing quote, so nobody can tell where its cells end.")]
    public void A_quote_that_does_not_close_is_found_by_its_line(string content, string says) =>
        Refuses(FileRules.OpenQuote, says, Encoding.UTF8.GetBytes(content));

    [Fact]
    public void A_quote_that_closes_holds_what_is_in_it() => Reads("Grant claim\nPayee,\"A \"\"B\"\", C\"\n"u8.ToArray());
}

public class GuessedLettersSpec : FileRuleSpec
{
    [Fact]
    public void Letters_that_can_be_only_one_thing_need_no_note() => Reads("Grant claim\nTotal claimed,£45.00,Café"u8.ToArray());

    /// <summary>0xA3 and 0xE9 are a pound sign and é to Windows, and never UTF-8.</summary>
    [Fact]
    public void Letters_that_the_file_does_not_name_are_noted()
    {
        var (workbook, findings) = WorkbookReader.Read(new MemoryStream([.. "Grant claim\nTotal claimed,"u8, 0xA3, .. "45.00,Caf"u8, 0xE9]), Given.File);
        Heard.Say(findings);
        Assert.Equal(["Total claimed", "£45.00", "Café"], workbook!.Sheets[0].Rows[1].Cells.Select(cell => cell.Text));
        Assert.Equal(
            "FILE-14 Note The file does not say which letters its bytes stand for; we read them as Windows-1252 (Western European).",
            Assert.Single(findings) is var note ? $"{note.Rule} {note.Severity} {note.Says}" : "");
    }
}

public class BinaryWorkbookSpec : FileRuleSpec
{
    [Fact]
    public void An_xlsx_is_read_as_it_is() => Reads(Sound);

    [Fact]
    public void An_xlsb_is_to_be_saved_anew() =>
        Refuses(FileRules.Binary, "The file is a binary workbook (.xlsb).", Changed("_rels/.rels", TinyWorkbook.Rels([("rId1", "officeDocument", "xl/workbook.bin")])));
}

public class CutShortFileSpec : FileRuleSpec
{
    [Theory]
    [InlineData(4)]
    [InlineData(1)]
    [InlineData(30)]
    public void Half_an_upload_is_no_smaller_claim(int lost) =>
        Refuses(FileRules.CutShort, "The file stops before its end: only part of it arrived.", Sound[..^lost]);

    [Fact]
    public void The_last_byte_makes_it_whole() => Reads(Sound[..^0]);
}

public class TwoPartsOfOneNameSpec : FileRuleSpec
{
    [Fact]
    public void A_second_version_of_a_sheet_is_refused() =>
        Refuses(FileRules.TwoPartsOfOneName, "The file holds two parts named XL/worksheets/Sheet1.xml, and programs would read different figures from it.",
            Changed("XL\\worksheets/Sheet1.xml", TinyWorkbook.Sheet("")));

    [Fact]
    public void Two_sheets_are_two_parts_of_two_names() => Reads(TinyWorkbook.Of(("Claim", [["Total", 1m]]), ("Income", [["Total", 2m]])));

    [Fact]
    public void Nor_is_a_file_that_is_two_workbooks_or_a_claim_with_two_lists_of_costs()
    {
        Refuses(FileRules.TwoPartsOfOneName, "The file is an OpenDocument and an Excel workbook at once, and programs would read different figures from it.",
            Changed("content.xml", "<x/>"));
        Refuses(FileRules.TwoPartsOfOneName, "Outputs starts twice, in row 2 and again in row 4, and only one of them can be the claim's.",
            Encoding.UTF8.GetBytes("Grant claim\nOutputs\nQuantity\nOutputs\n"));
    }
}

public class TooLargeFileSpec : FileRuleSpec
{
    private static readonly byte[] Claim = TinyWorkbook.OfXml(
        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row><row r='2'><c r='C2' t='inlineStr'><is><t>seven</t></is></c></row>",
        shared: "<si><t>one</t></si><si><t>two</t></si>");

    [Fact]
    public void Every_limit_lets_its_last_through_and_names_itself_at_the_next() =>
        Assert.All(
            new (ReadingLimits Enough, ReadingLimits TooFew, string Says)[]
            {
                (new() { FileBytes = Claim.Length }, new() { FileBytes = 1000 }, "1,000 bytes"),
                (new() { Entries = 7 }, new() { Entries = 6 }, "6 parts"),
                (new() { ExpandedBytes = 2500 }, new() { ExpandedBytes = 1000 }, "1,000 bytes once unpacked"),
                (new() { SharedStrings = 2 }, new() { SharedStrings = 1 }, "1 different texts"),
                (new() { Rows = 2 }, new() { Rows = 1 }, "1 rows in one sheet"),
                (new() { Columns = 3 }, new() { Columns = 2 }, "2 columns"),
                (new() { FilledCells = 3 }, new() { FilledCells = 2 }, "2 filled cells"),
                (new() { CellLength = 5 }, new() { CellLength = 4 }, "4 characters in one cell"),
                (new() { TextLength = 11 }, new() { TextLength = 10 }, "10 characters of text"),
                (new() { Depth = 7 }, new() { Depth = 3 }, "3 elements inside one another"),
            },
            limit =>
            {
                Reads(Claim, limit.Enough);
                Refuses(FileRules.TooLarge, $"The workbook has more than {limit.Says}, the most we read.", Claim, limit.TooFew);
            });

    [Fact]
    public void A_small_file_that_unfolds_without_end_is_stopped() =>
        Refuses(FileRules.TooLarge, "The workbook has more than 50 bytes for each byte sent, the most we read.",
            TinyWorkbook.OfXml(string.Concat(Enumerable.Repeat("<row/>", 500_000))), new() { Ratio = 50, RatioAbove = 1 << 20 });

    [Fact]
    public void One_endless_attribute_is_stopped() =>
        Refuses(FileRules.TooLarge, "The workbook has more than 1,048,576 bytes in one piece of text, the most we read.",
            TinyWorkbook.OfXml($"<row r='{new string('1', 2_000_000)}'/>"));
}
