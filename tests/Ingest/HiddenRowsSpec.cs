using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Ingest;

public class HiddenRowsSpec
{
    private const string Rows =
        """
        <row r='2' hidden='1'><c r='A2'><v>100</v></c></row><row r='3'><c r='A3'><v>200</v></c></row>
        <row r='4' hidden='true'><c r='A4'><v>300</v></c></row><row r='5' hidden='1'/>
        """;

    [Fact]
    public void Filled_rows_that_a_sheet_hides_are_read_and_noted_once()
    {
        var (workbook, findings) = WorkbookReader.Read(new MemoryStream(TinyWorkbook.OfXml(Rows)), Given.File);
        Heard.Say(findings);
        var note = Assert.Single(findings);
        Assert.Equal(["100", "200", "300"], workbook!.Sheets[0].Rows.Select(row => row[1]!.Value.Text));
        Assert.Equal("The sheet Sheet1 hides 2 of its 3 filled rows (rows 2, 4). They were read like any other.", note.Says);
        Assert.Equal(("FILE-20|claim.xlsx|Sheet1", Severity.Note, Scope.Project), (note.Key, note.Severity, note.Scope));
        Assert.Equal("2:2", note.Where.Address);
    }

    [Theory]
    [InlineData("<row r='1' hidden='0'><c r='A1'><v>1</v></c></row>", false, "")]
    [InlineData("<row r='1' hidden='1'/>", false, "")]
    [InlineData("<row r='1' hidden='1'/>", true, "")]
    [InlineData("<row r='1'><c r='A1'><v>1</v></c></row>", true, "The sheet Sheet1 is hidden. Its filled rows, 1, were read like any other.")]
    public void What_hides_nothing_is_not_mentioned(string rows, bool isHidden, string says)
    {
        var parts = TinyWorkbook.Parts(("Sheet1", []));
        parts["xl/worksheets/sheet1.xml"] = TinyWorkbook.Sheet(rows);
        parts["xl/workbook.xml"] = parts["xl/workbook.xml"].Replace("sheetId", isHidden ? "state='hidden' sheetId" : "sheetId", StringComparison.Ordinal);
        var (_, findings) = WorkbookReader.Read(new MemoryStream(TinyWorkbook.Zip(parts)), Given.File);
        Heard.Say(findings);
        Assert.Equal(says, string.Concat(findings.Select(finding => finding.Says)));
    }
}
