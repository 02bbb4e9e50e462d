using System.IO.Compression;
using System.Text;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Ingest;

/// <summary>What a file that cannot be read is answered with.</summary>
public abstract class FileRuleSpec
{
    protected static readonly byte[] Sound = TinyWorkbook.Of(("Claim", [["Total", 1234.56m]]));

    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    protected static byte[] OldOffice(string name) => [.. Compound, .. new byte[512], .. Encoding.Unicode.GetBytes(name), .. new byte[512]];

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
        var finding = Assert.Single(findings);
        Assert.Null(workbook);
        Assert.Equal((rule.Id, says), (finding.Rule, finding.Says));
        Assert.Equal(($"{rule.Id}|claim.xlsx", Severity.Refuse, Scope.Claim), (finding.Key, finding.Severity, finding.Scope));
        Assert.Equal(CellRef.Whole(Given.File), finding.Where);
        Assert.NotEmpty(finding.Remedy);
    }
}

public class NotAWorkbookSpec : FileRuleSpec
{
    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("%PDF-1.4", "The file is a PDF, not a workbook.")]
    [InlineData("\n <html><table>", "The file is a web page or XML, not a workbook, whatever its name says.")]
    [InlineData("Line,Gross\n1,100.00", "The file is not an Excel workbook.")]
    public void What_is_no_workbook_is_called_what_it_is(string content, string says) =>
        Refuses(FileRules.NotAWorkbook, says, Encoding.UTF8.GetBytes(content));

    [Fact]
    public void Other_archives_and_documents_are_called_what_they_are()
    {
        Refuses(FileRules.NotAWorkbook, "The file is a zip archive with no workbook in it.", TinyWorkbook.Zip(new Dictionary<string, string> { ["photo.txt"] = "" }));
        Refuses(FileRules.NotAWorkbook, "The file is an OpenDocument file, not an Excel workbook.", Changed("mimetype", "application/vnd.oasis.opendocument.spreadsheet"));
        Refuses(FileRules.NotAWorkbook, "The file is a Word document, not a workbook.", Changed("xl/workbook.xml", "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'/>"));
        Refuses(FileRules.NotAWorkbook, "The file is an old Office document, but not a workbook.", OldOffice("WordDocument"));
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
        stored[stored.AsSpan().IndexOf("1234.56"u8) + 3]++;
        Refuses(FileRules.Damaged, "The file is damaged. The part xl/worksheets/sheet1.xml is not what its check sum says.", stored);
    }
}

public class EncryptedFileSpec : FileRuleSpec
{
    [Fact]
    public void A_password_is_the_senders_to_remove() =>
        Refuses(FileRules.Encrypted, "The workbook is protected by a password.", OldOffice("EncryptedPackage"));
}

public class OldWorkbookSpec : FileRuleSpec
{
    [Fact]
    public void An_xls_is_to_be_saved_anew() =>
        Refuses(FileRules.Old, "The file is a workbook of Excel 2003 or older (.xls).", OldOffice("Workbook"));
}

public class BinaryWorkbookSpec : FileRuleSpec
{
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
}

public class TwoPartsOfOneNameSpec : FileRuleSpec
{
    [Fact]
    public void A_second_version_of_a_sheet_is_refused() =>
        Refuses(FileRules.TwoPartsOfOneName, "The file holds two parts named XL/worksheets/Sheet1.xml, and programs would read different figures from it.",
            Changed("XL\\worksheets/Sheet1.xml", TinyWorkbook.Sheet("")));
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
                Assert.NotNull(WorkbookReader.Read(new MemoryStream(Claim), Given.File, limit.Enough).Value);
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
