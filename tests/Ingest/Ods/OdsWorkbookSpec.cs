using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Ingest.Ods;

public class OdsWorkbookSpec
{
    private static Workbook Read(byte[] content)
    {
        var (workbook, findings) = WorkbookReader.Read(new MemoryStream(content), Given.File);
        Assert.Empty(findings);
        return workbook!;
    }

    private static string[] Cells(string rows) =>
        [.. from row in Read(TinyOds.OfRows(rows)).Sheets[0].Rows from cell in row.Cells select $"{CellRef.Letters(cell.Column)}{row.Number} {cell.Kind} {cell.Text}"];

    [Theory]
    [InlineData("office:value-type='float' office:value='1234.5600000000001'", "1,234.56", "Number 1234.56")]
    [InlineData("office:value-type='percentage' office:value='0.45'", "45%", "Number 0.45")]
    [InlineData("office:value-type='currency' office:currency='GBP' office:value='12.5'", "£12.50", "Number 12.5")]
    [InlineData("office:value-type='currency' office:currency='EUR' office:value='12.5'", "12,50 €", "Text EUR 12.5")]
    [InlineData("office:value-type='date' office:date-value='2000-03-26'", "26/03/00", "Date 2000-03-26")]
    [InlineData("office:value-type='date' office:date-value='2000-03-26T14:30:00'", "26/03/00 14:30", "Date 2000-03-26")]
    [InlineData("office:value-type='date' office:date-value='26 March'", "26 March", "Text 26 March")]
    [InlineData("office:value-type='time' office:time-value='PT37H30M00S'", "37:30", "Text 37:30:00")]
    [InlineData("office:value-type='boolean' office:boolean-value='true'", "TRUE", "Boolean TRUE")]
    [InlineData("office:value-type='string'", "Moss Side", "Text Moss Side")]
    [InlineData("office:value-type='string' office:string-value='Moss Side'", "Moss", "Text Moss Side")]
    [InlineData("", "Moss Side", "Text Moss Side")]
    [InlineData("table:formula='of:=1+1' office:value-type='float' office:value='2'", "2", "Number 2")]
    [InlineData("table:formula='of:=SUM([.B1:.B9])'", "", "Text =SUM([.B1:.B9])")]
    [InlineData("table:formula='of:=1/0' office:value-type='string' office:string-value='' calcext:value-type='error'", "#DIV/0!", "Error #DIV/0!")]
    [InlineData("table:formula='of:=SQRT(-1)' office:value-type='float' office:value='0'", "Err:502", "Error Err:502")]
    [InlineData("table:formula='of:=[.#REF!]' office:value-type='float' office:value='0'", "#REF!", "Error #REF!")]
    public void A_cell_is_what_the_file_stores_and_not_how_it_shows_it(string attributes, string shown, string read) =>
        Assert.Equal($"A1 {read}", Assert.Single(Cells($"<table:table-row><table:table-cell {attributes}><text:p>{shown}</text:p></table:table-cell></table:table-row>".Replace("<text:p></text:p>", "", StringComparison.Ordinal))));

    [Theory]
    [InlineData("<text:p>one</text:p><text:p>two</text:p>", "one\ntwo")]
    [InlineData("<text:p>a<text:s/>b<text:s text:c='2'/>c<text:tab/>d<text:line-break/>e</text:p>", "a b  c\td\ne")]
    [InlineData("<text:p>  a\n   b</text:p>", "a b")]
    [InlineData("<text:p>1,<text:span>234</text:span></text:p>", "1,234")]
    [InlineData("<office:annotation><text:p>Ask Jean</text:p></office:annotation><text:p>12</text:p>", "12")]
    [InlineData("<draw:frame><draw:text-box><text:p>Logo</text:p></draw:text-box></draw:frame><text:p>12</text:p>", "12")]
    public void The_text_of_a_cell_is_its_paragraphs_and_nothing_pinned_to_it(string content, string text) =>
        Assert.Equal($"A1 Text {text}", Assert.Single(Cells($"<table:table-row><table:table-cell office:value-type='string'>{content}</table:table-cell></table:table-row>")));

    [Fact]
    public void Repeated_blanks_are_counted_and_repeated_figures_stand_in_each_cell() =>
        Assert.Equal(
            ["C3 Number 5", "D3 Number 5", "C4 Number 5", "D4 Number 5", "A7 Text last", "B8 Number 6"],
            Cells(
                """
                <table:table-column table:number-columns-repeated='1024'/>
                <table:table-header-rows><table:table-row table:number-rows-repeated='2'><table:table-cell table:number-columns-repeated='16384'/></table:table-row></table:table-header-rows>
                <table:table-row-group><table:table-row table:number-rows-repeated='2' table:visibility='collapse'>
                  <table:table-cell table:number-columns-repeated='2'/><table:table-cell office:value-type='float' office:value='5' table:number-columns-repeated='2'/>
                  <table:table-cell table:number-columns-repeated='99999999'/></table:table-row></table:table-row-group>
                <table:table-row table:number-rows-repeated='2'><table:table-cell/></table:table-row>
                <table:table-row><table:table-cell table:number-columns-spanned='2'><text:p>last</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
                <table:table-row><table:table-cell/><table:covered-table-cell office:value-type='float' office:value='6'/></table:table-row>
                <table:table-row table:number-rows-repeated='2147483647'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>
                """));

    [Fact]
    public void A_figure_repeated_without_end_is_refused() =>
        Assert.All(
            new (string Rows, string Says)[]
            {
                ("<table:table-row table:number-rows-repeated='2147483647'><table:table-cell office:value-type='float' office:value='5'/></table:table-row>", "1,048,576 rows in one sheet"),
                ("<table:table-row><table:table-cell office:value-type='float' office:value='5' table:number-columns-repeated='16385'/></table:table-row>", "16,384 columns"),
                ("<table:table-row table:number-rows-repeated='1048576'><table:table-cell office:value-type='float' office:value='5' table:number-columns-repeated='20'/></table:table-row>", "3,000,000 filled cells"),
            },
            bomb => Assert.Equal($"The workbook has more than {bomb.Says}, the most we read.", Assert.Single(WorkbookReader.Read(new MemoryStream(TinyOds.OfRows(bomb.Rows)), Given.File).Findings).Says));

    [Fact]
    public void Deleted_cells_and_copies_of_other_files_are_no_sheets()
    {
        var workbook = Read(TinyOds.OfXml(
            """
            <table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell office:value-type='float' office:value='9'/></table:previous></table:cell-content-change></table:tracked-changes>
            <table:table table:name='Claim'><table:shapes><draw:frame><table:table><table:table-row><table:table-cell office:value-type='float' office:value='8'/></table:table-row></table:table></draw:frame></table:shapes>
            <table:table-row><table:table-cell office:value-type='float' office:value='7'/></table:table-row></table:table>
            <table:table table:name="'file:///rates.ods'#$Rates"><table:table-row><table:table-cell office:value-type='float' office:value='6'/></table:table-row></table:table>
            <table:table table:name='Income'/>
            """));

        Assert.Equal(["Claim", "Income"], workbook.Sheets.Select(sheet => sheet.Name));
        Assert.Equal("7", Assert.Single(Assert.Single(workbook.Sheets[0].Rows).Cells).Text);
    }

    /// <summary>The figure 1234.56 becomes 1235.56 on its way, stored unpacked so that nothing else would notice.</summary>
    [Fact]
    public void A_figure_that_changed_on_its_way_betrays_itself_by_the_check_sum()
    {
        var stored = TinyWorkbook.Zip(TinyOds.Parts("<table:table table:name='Claim'><table:table-row><table:table-cell office:value-type='float' office:value='1234.56'/></table:table-row></table:table>"), System.IO.Compression.CompressionLevel.NoCompression);
        stored[stored.AsSpan().IndexOf("1234.56"u8) + 3]++;
        Assert.Equal("The file is damaged. The part content.xml is not what its check sum says.", Assert.Single(WorkbookReader.Read(new MemoryStream(stored), Given.File).Findings).Says);
    }

    [Fact]
    public void Definitions_of_entities_are_never_followed() =>
        Assert.StartsWith("The file is damaged.", Assert.Single(WorkbookReader.Read(
            new MemoryStream(TinyOds.Changed("content.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM 'secret.txt'>]><x>&a;</x>")), Given.File).Findings).Says, StringComparison.Ordinal);
}
