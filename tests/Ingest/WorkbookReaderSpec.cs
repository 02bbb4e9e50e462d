using System.Text;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Ingest;

public class WorkbookReaderSpec
{
    private const string Formats =
        """
        <numFmts><numFmt numFmtId='164' formatCode='dd mmm yy'/><numFmt numFmtId='165' formatCode='0.00" days"'/>
        <numFmt numFmtId='166' formatCode='[Red]\d0.0_d'/><numFmt numFmtId='167' formatCode='[h]:mm'/><numFmt numFmtId='168' formatCode='[$£-809]#,##0.00'/></numFmts>
        <cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>
        <cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/><xf numFmtId='167'/><xf numFmtId='168'/><xf numFmtId='10'/><xf numFmtId='46'/></cellXfs>
        """;

    private static Workbook Read(byte[] content)
    {
        var (workbook, findings) = WorkbookReader.Read(new MemoryStream(content), Given.File);
        Assert.Empty(findings);
        return workbook!;
    }

    /// <summary>A sheet as text, one cell a line.</summary>
    private static string[] Cells(Sheet sheet) =>
        [.. from row in sheet.Rows from cell in row.Cells select $"{CellRef.Letters(cell.Column)}{row.Number} {cell.Kind} {cell.Text}"];

    private static string One(string cell, string shared = "", bool from1904 = false) =>
        Assert.Single(Cells(Read(TinyWorkbook.OfXml($"<row r='1'>{cell}</row>", shared, Formats, from1904)).Sheets[0]));

    [Theory]
    [InlineData("1234.5", "1234.5")]
    [InlineData("0.1000000000000000055", "0.1")]
    [InlineData("1234.5600000000001", "1234.56")]
    [InlineData("41800000.009999998", "41800000.01")]
    [InlineData("0.99999999999999999", "1")]
    [InlineData("999999999999999.5", "1000000000000000")]
    [InlineData("123456789012345678", "123456789012346000")]
    [InlineData("1.2E3", "1200")]
    [InlineData("-1.25e-3", "-0.00125")]
    [InlineData("1E+20", "100000000000000000000")]
    [InlineData("0.45", "0.45")]
    [InlineData("00012.500", "12.5")]
    [InlineData("-0.0", "0")]
    [InlineData(".5", "0.5")]
    [InlineData("100", "100")]
    public void A_number_is_the_fifteen_digits_a_spreadsheet_shows(string stored, string shown) =>
        Assert.Equal($"A1 Number {shown}", One($"<c r='A1'><v>{stored}</v></c>"));

    [Theory]
    [InlineData("12,50")]
    [InlineData("NaN")]
    [InlineData("1E9999")]
    [InlineData("1e")]
    [InlineData("-")]
    public void What_calls_itself_a_number_and_is_none_stays_text(string stored) =>
        Assert.Equal($"A1 Text {stored}", One($"<c r='A1'><v>{stored}</v></c>"));

    [Theory]
    [InlineData("1", "36611", false, "Date 2000-03-26")]
    [InlineData("1", "36611.75", false, "Date 2000-03-26")]
    [InlineData("1", "1", false, "Date 1900-01-01")]
    [InlineData("1", "59", false, "Date 1900-02-28")]
    [InlineData("1", "60", false, "Number 60")]
    [InlineData("1", "61", false, "Date 1900-03-01")]
    [InlineData("1", "0", false, "Number 0")]
    [InlineData("1", "-1", false, "Number -1")]
    [InlineData("1", "2958465", false, "Date 9999-12-31")]
    [InlineData("1", "2958466", false, "Number 2958466")]
    [InlineData("1", "35149", true, "Date 2000-03-26")]
    [InlineData("1", "0", true, "Date 1904-01-01")]
    [InlineData("2", "36611", false, "Date 2000-03-26")]
    [InlineData("3", "36611", false, "Number 36611")]
    [InlineData("4", "36611", false, "Number 36611")]
    [InlineData("6", "36611", false, "Number 36611")]
    [InlineData("7", "0.45", false, "Number 0.45")]
    [InlineData("", "36611", false, "Number 36611")]
    public void A_number_is_a_date_when_its_format_says_so(string style, string stored, bool from1904, string read) =>
        Assert.Equal($"A1 {read}", One($"<c r='A1' s='{style}'><v>{stored}</v></c>", from1904: from1904));

    /// <summary>1.5625 in a column of hours would pass for an hour and a half; the claimant typed 37:30.</summary>
    [Theory]
    [InlineData("5", "1.5625", "37:30:00")]
    [InlineData("8", "0.3125", "7:30:00")]
    [InlineData("8", "-0.5", "-12:00:00")]
    public void A_length_of_time_stays_the_hours_it_shows(string style, string stored, string shown) =>
        Assert.Equal($"A1 Text {shown}", One($"<c r='A1' s='{style}'><v>{stored}</v></c>"));

    [Theory]
    [InlineData("<c t='s'><v>0</v></c>", "A1 Text Moss Side")]
    [InlineData("<c t='s'><v>1</v></c>", "A1 Text Tokyo")]
    [InlineData("<c t='inlineStr'><is><t>_x0041__x005F_x0041_ &amp; _x0000_ _xD83D_</t></is></c>", "A1 Text A_x0041_ & _x0000_ _xD83D_")]
    [InlineData("<c t='inlineStr'><is><r><t>1,</t></r><r><rPr><b/></rPr><t>234</t></r></is></c>", "A1 Text 1,234")]
    [InlineData("<c t='inlineStr'><is><t> </t><t>padded </t></is></c>", "A1 Text  padded ")]
    [InlineData("<c t='str'><f>A2&amp;A3</f><v>both</v></c>", "A1 Text both")]
    [InlineData("<c><f>1+1</f><v>2</v></c>", "A1 Number 2")]
    [InlineData("<c><f>SUM(B1:B9)</f></c>", "A1 Text =SUM(B1:B9)")]
    [InlineData("<c t='b'><v>1</v></c>", "A1 Boolean TRUE")]
    [InlineData("<c t='b'><v>0</v></c>", "A1 Boolean FALSE")]
    [InlineData("<c t='e'><f>B7/0</f><v>#DIV/0!</v></c>", "A1 Error #DIV/0!")]
    [InlineData("<c t='d'><v>2000-03-26T00:00:00</v></c>", "A1 Date 2000-03-26")]
    [InlineData("<c t='d'><v>26/03/2000</v></c>", "A1 Text 26/03/2000")]
    [InlineData("<c r='xfd1'><v><![CDATA[7]]></v></c>", "XFD1 Number 7")]
    public void A_cell_is_what_its_type_says(string cell, string read) =>
        Assert.Equal(read, One(cell, shared: "<si><r><t>Moss </t></r><r><t>Side</t></r></si><si><t>Tokyo</t><rPh sb='0' eb='2'><t>toukyou</t></rPh></si>"));

    [Fact]
    public void Blank_is_what_shows_nothing() =>
        Assert.Empty(Cells(Read(TinyWorkbook.OfXml(
            "<row r='1'><c r='A1'/><c r='B1' t='s'><v>0</v></c><c r='C1' t='inlineStr'><is><t> \t</t></is></c><c r='D1' t='str'><f>\"\"</f><v></v></c></row><row/>",
            shared: "<si/>")).Sheets[0]));

    [Fact]
    public void Blank_rows_keep_their_numbers_and_what_has_no_address_stands_in_order() =>
        Assert.Equal(
            ["A2 Number 1", "B2 Number 2", "D2 Number 3", "E2 Number 4", "A3 Number 5", "A7 Number 6", "C9 Number 8", "F9 Number 7"],
            Cells(Read(TinyWorkbook.OfXml(
                """
                <row r='2'><c><v>1</v></c><c><v>2</v></c><c r='D2'><v>3</v></c><c><v>4</v></c></row>
                <row><c><v>5</v></c></row>
                <row r='5' hidden='1'/>
                <row><c r='A7'><v>6</v></c></row>
                <row r='9'><c r='F9'><v>7</v></c><c r='C9'><v>8</v></c></row>
                """)).Sheets[0]));

    [Fact]
    public void Rows_out_of_order_are_put_right() =>
        Assert.Equal(
            ["A1 Number 1", "B1 Number 2", "A3 Number 3"],
            Cells(Read(TinyWorkbook.OfXml("<row r='3'><c><v>3</v></c></row><row r='1'><c r='B1'><v>2</v></c></row><row r='1'><c r='A1'><v>1</v></c></row>")).Sheets[0]));

    [Fact]
    public void Strict_workbooks_with_prefixes_read_like_any_other()
    {
        var parts = TinyWorkbook.Parts(("Claim", []));
        parts["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>36611</v></c></row></sheetData></worksheet>";
        parts["xl/sharedStrings.xml"] = "<sst><si><t>Total</t></si></sst>";
        foreach (var name in parts.Keys.Where(name => name.StartsWith("xl/", StringComparison.Ordinal) && !name.EndsWith(".rels", StringComparison.Ordinal)))
        {
            parts[name] = Prefixed(parts[name]).Replace(TinyWorkbook.Main, "http://purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal);
        }

        Assert.Equal(["A1 Text Total", "B1 Date 2000-03-26"], Cells(Read(TinyWorkbook.Zip(parts)).Sheets[0]));
    }

    /// <summary>XML may come in UTF-16 behind its mark, and some programs of the 2000s wrote it so.</summary>
    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "")]
    [InlineData(false, "<?xml version='1.0' encoding='UTF-16' standalone='yes'?>")]
    [InlineData(true, "<?xml version='1.0' encoding='utf-16'?>")]
    public void A_workbook_in_utf_16_reads_like_any_other(bool bigEndian, string declaration)
    {
        var parts = TinyWorkbook.Parts(("Claim", [["Café", "日本 \U0001F600", 1234.56m]]));
        var packed = TinyWorkbook.Zip(parts.ToDictionary(part => part.Key, part => declaration + part.Value), letters: new UnicodeEncoding(bigEndian, byteOrderMark: true));
        Assert.Equal(["A1 Text Café", "B1 Text 日本 \U0001F600", "C1 Number 1234.56"], Cells(Read(packed).Sheets[0]));
    }

    [Theory]
    [InlineData(false, "<?xml version='1.0' encoding='UTF-16'?>")]
    [InlineData(true, "<?xml version='1.0' encoding='UTF-8'?>")]
    public void A_workbook_that_names_other_letters_than_it_has_is_damaged(bool isUtf16, string declaration)
    {
        var parts = TinyWorkbook.Parts(("Claim", [["Café"]])).ToDictionary(part => part.Key, part => declaration + part.Value);
        var packed = TinyWorkbook.Zip(parts, letters: isUtf16 ? Encoding.Unicode : null);
        Assert.Equal("FILE-02", Assert.Single(WorkbookReader.Read(new MemoryStream(packed), Given.File).Findings).Rule);
    }

    [Fact]
    public void A_control_character_is_damage_wherever_it_stands_and_a_tab_is_none()
    {
        for (var at = 0; at < 100; at++)
        {
            var (damaged, sound) = (Text('\u0001', at), Text('\t', at));
            Assert.Equal("FILE-02", Assert.Single(WorkbookReader.Read(new MemoryStream(damaged.Packed), Given.File).Findings).Rule);
            Assert.Equal([$"A1 Text {sound.Text}"], Cells(Read(sound.Packed).Sheets[0]));
        }
    }

    private static (string Text, byte[] Packed) Text(char odd, int at)
    {
        var text = $"a{new string('x', at)}{odd}{new string('x', 99 - at)}b";
        return (text, TinyWorkbook.OfXml($"<row r='1'><c r='A1' t='str'><v>{text}</v></c></row>"));
    }

    [Fact]
    public void Sheets_come_in_the_order_of_their_tabs_hidden_ones_too_and_charts_not()
    {
        var parts = TinyWorkbook.Parts(("First", [[1]]), ("Second", [[2]]), ("Chart", []));
        parts["xl/workbook.xml"] = Reordered(parts["xl/workbook.xml"]).Replace("name='First'", "name='First' state='veryHidden'", StringComparison.Ordinal);
        parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]
            .Replace("worksheets/sheet1.xml", "/xl/sheets/../worksheets/./sheet1.xml", StringComparison.Ordinal)
            .Replace("worksheet' Target='worksheets/sheet3.xml", "chartsheet' Target='worksheets/sheet3.xml", StringComparison.Ordinal);

        var (workbook, notes) = WorkbookReader.Read(new MemoryStream(TinyWorkbook.Zip(parts)), Given.File);

        Assert.Equal("The sheet First is hidden. Its filled rows, 1, were read like any other.", Assert.Single(notes).Says);
        Assert.Equal(["Second", "First"], workbook!.Sheets.Select(sheet => sheet.Name));
        Assert.Equal(["A1 Number 1"], Cells(workbook["First"]!));
    }

    private static string Prefixed(string xml) =>
        xml.Replace("</", "</x:", StringComparison.Ordinal).Replace("xmlns=", "xmlns:x=", StringComparison.Ordinal)
            .Replace("<", "<x:", StringComparison.Ordinal).Replace("<x:/x:", "</x:", StringComparison.Ordinal)
            .Replace("<x:worksheet>", $"<x:worksheet xmlns:x='{TinyWorkbook.Main}'>", StringComparison.Ordinal)
            .Replace("<x:sst>", $"<x:sst xmlns:x='{TinyWorkbook.Main}'>", StringComparison.Ordinal);

    private static string Reordered(string workbook) =>
        workbook.Replace("<sheet name='First' sheetId='1' r:id='rId1'/><sheet name='Second' sheetId='2' r:id='rId2'/>",
            "<sheet name='Second' sheetId='2' r:id='rId2'/><sheet name='First' sheetId='1' r:id='rId1'/>", StringComparison.Ordinal);
}
