using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FundingPipeline.Ingest;
using FundingPipeline.Return;

namespace FundingPipeline.Tests.Return;

public class ReturnWorkbookSpec
{
    private static readonly Written Return = Written.Of(ReturnWorkbook.Write(Examples.Return()));

    [Theory]
    [InlineData("Expenditure", "1283.63")]
    [InlineData("  of which apportioned", "333.33")]
    [InlineData("  of which exact", "950.3")]
    [InlineData("  of which adjustments", "-50")]
    [InlineData("Grant earned", "883.63")]
    [InlineData("Due", "883.63")]
    [InlineData("Brought forward", "10")]
    [InlineData("  due in the period", "883.33")]
    [InlineData("  received in the period", "500")]
    [InlineData("Closing balance", "393.33")]
    [InlineData("Units at contract prices", "180")]
    [InlineData("Asked for", "963.32")]
    [InlineData("  accepted", "883.33")]
    [InlineData("  refused", "9.99")]
    [InlineData("Expenditure queried", "70")]
    [InlineData("Expenditure refused", "9.99")]
    public void The_cover_adds_up_what_was_accepted_and_shows_the_rest_apart(string label, string pounds)
    {
        var cell = Return["Cover"].Cells.Values.Single(cell => cell.IsText && cell.Text == label && cell.Address.StartsWith('A'));
        Assert.Equal(pounds, Return["Cover"]["B" + cell.Address[1..]].Text);
    }

    [Theory]
    [InlineData("Total City Council", "Expenditure", "1283.33")]
    [InlineData("Total City Council", "Revenue", "1283.33")]
    [InlineData("Total Moss Side & Hulme Partnership", "Capital", "0.2")]
    [InlineData("Total", "Match", "400")]
    [InlineData("Total", "Claimed", "883.63")]
    public void Each_accountable_body_has_a_total_of_its_own(string row, string column, string pounds) =>
        Assert.Equal(pounds, Return["Projects"].At(row, column).Text);

    [Theory]
    [InlineData("Total accepted", "1283.63")]
    [InlineData("Total queried", "70")]
    [InlineData("Total refused", "9.99")]
    public void Every_line_stands_in_the_sources_whatever_became_of_it(string row, string pounds) =>
        Assert.Equal(pounds, Return["Sources"].At(row, "Eligible").Text);

    [Theory]
    [InlineData("Cell of claimed", "T5")]
    [InlineData("File", "claim.xlsx")]
    public void A_source_names_the_cell_of_each_of_its_figures(string heading, string says) =>
        Assert.Equal(says, Return["Sources"].At("P-1", heading).Text);

    [Theory]
    [InlineData("File", "claim.xlsx")]
    [InlineData("Sheet", "Outputs")]
    [InlineData("Cell", "Q5")]
    public void An_output_leads_back_to_its_cell(string heading, string says) => Assert.Equal(says, Return["Outputs"].At("P-1", heading).Text);

    [Fact]
    public void A_column_that_nothing_fills_is_left_out()
    {
        Assert.DoesNotContain(Return["Sources"].Cells.Values, cell => cell.Text == "Income");
        Assert.DoesNotContain(Return["Projects"].Cells.Values, cell => cell.Text == "Income");
        Assert.Contains(Return["Sources"].Cells.Values, cell => cell.Text == "Apportioned");
    }

    [Fact]
    public void Outcomes_are_listed_by_their_cells_and_without_anybodys_name()
    {
        var given = Examples.Return();
        var entry = given.Contributions[0].Claims[0];
        var outcome = new OutcomeLine { At = Given.Row("Outcomes", 6), Line = "6", Person = "Mary Smith", Outcome = "Job kept", Date = Given.Day("2000-03-01") };
        var refused = Examples.Findings()[0] with { Key = "outcome", Where = new(Given.File, "Outcomes", 6, 1) };
        var listed = given.Contributions[0] with { Claims = [entry with { Claim = entry.Claim with { Outcomes = [outcome] } }], Outputs = [], Units = [], Findings = [refused] };

        var outputs = Written.Of(ReturnWorkbook.Write(given with { Contributions = [listed] }))["Outputs"].Cells.Values;

        Assert.Contains(outputs, cell => cell.Text == "Job kept");
        Assert.Contains(outputs, cell => cell.Text == "Refused");
        Assert.DoesNotContain(outputs, cell => cell.Text.Contains("Smith", StringComparison.Ordinal));
    }

    [Fact]
    public void A_fund_alone_on_its_projects_has_a_sentence_and_no_empty_bridge() =>
        Assert.Equal(
            ["Why funds differ", "No other fund has claims on these projects in these days."],
            from cell in Written.Of(ReturnWorkbook.Write(Examples.Nothing()))["Bridge"].Cells.Values
            where cell.Text.Length > 0 && cell.Address is not "A2"
            orderby cell.Address
            select cell.Text);

    [Fact]
    public void A_receipt_without_a_day_is_listed_and_in_no_balance() =>
        Assert.Equal(("Not stated", "No day", "7"), (Movement("Received", "Day"), Movement("Received", "When"), Movement("Received", "Received")));

    private static string Movement(string what, string heading)
    {
        var row = Return["Movements"].Cells.Values.Last(cell => cell.Address.StartsWith('D') && cell.Text == what).Address[1..];
        var column = Return["Movements"].Cells.Values.First(cell => cell.Text == heading && cell.Address.EndsWith('4') && cell.Address.Length == 2).Address[..1];
        return Return["Movements"][column + row].Text;
    }

    [Fact]
    public void An_empty_sheet_says_so_in_one_line() =>
        Assert.Equal(
            ["Adjustments to earlier claims", "Nothing changes an earlier claim."],
            from cell in Written.Of(ReturnWorkbook.Write(Examples.Nothing()))["Adjustments"].Cells.Values
            where cell.Text.Length > 0 && cell.Address is not "A2"
            orderby cell.Address
            select cell.Text);

    [Fact]
    public void A_fund_that_asks_for_no_tables_of_its_own_has_a_return_all_the_same()
    {
        var plain = Examples.Srb with { Schedules = _ => [] };
        var given = Examples.Return();

        var sheets = Written.Of(ReturnWorkbook.Write(given with { Funder = plain })).Sheets.Select(sheet => sheet.Name);

        Assert.Equal(["Cover", "Account", "Projects", "Outputs", "Adjustments", "Bridge", "Findings", "Certificate", "Movements", "Sources", "Workings", "Bridge costs"], sheets);
    }

    [Fact]
    public void The_documents_properties_name_the_return_and_no_day()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(ReturnWorkbook.Write(Examples.Return())), isEditable: false);
        var told = document.PackageProperties;

        Assert.Equal(
            ("Single Regeneration Budget 1999/00 Q4: consolidated return", "Single Regeneration Budget · 1999/00 Q4 · 1 Jan 2000 to 31 Mar 2000", "FundingPipeline", "srb/1999-00-Q4; draft", 2000),
            (told.Title, told.Subject, told.Creator, told.Keywords, told.Created!.Value.Year));
    }

    [Fact]
    public void Every_total_that_somebody_will_quote_has_a_name()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(ReturnWorkbook.Write(Examples.Return())), isEditable: false);
        var names = document.WorkbookPart!.Workbook.Descendants<DefinedName>().ToDictionary(name => name.LocalSheetId is null ? name.Name!.Value! : $"{name.LocalSheetId} {name.Name}", name => name.Text);

        Assert.All(["Expenditure", "Apportioned", "Adjustments", "Grant", "Due", "BroughtForward", "Received", "ClosingBalance"], name => Assert.StartsWith("Cover!$B$", names[name], StringComparison.Ordinal));
    }

    /// <summary>Three lines do for every heading that is printed; one beyond the page has room for its words side by side.</summary>
    [Theory]
    [InlineData("Sources", "SHA-256 of the file")]
    [InlineData("Sources", "Match from Core budget")]
    public void Headings_beyond_the_page_make_the_printed_ones_no_higher(string sheet, string aside)
    {
        using var book = new XLWorkbook(new MemoryStream(ReturnWorkbook.Write(Examples.Return())));
        var heading = book.Worksheet(sheet).CellsUsed(cell => cell.GetString() == aside).First();

        Assert.InRange(book.Worksheet(sheet).Row(heading.Address.RowNumber).Height, 14, 3 * 14);
        Assert.InRange(book.Worksheet(sheet).Column(heading.Address.ColumnNumber).Width, aside.Length, 2 * aside.Length);
    }

    [Fact]
    public void Every_sheet_repeats_its_headings_or_its_title_on_each_page()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(ReturnWorkbook.Write(Examples.Return())), isEditable: false);
        var titles = document.WorkbookPart!.Workbook.Descendants<DefinedName>().Where(name => name.Name == "_xlnm.Print_Titles").Select(name => name.Text).ToList();

        Assert.Equal(document.WorkbookPart.WorksheetParts.Count(), titles.Count);
        Assert.Contains("Account!$4:$4", titles);
        Assert.Contains("'Delivery plan'!$1:$2", titles);
        Assert.Contains("Projects!$1:$2", titles);
    }

    [Fact]
    public void Nothing_is_blown_up_to_fill_a_page_and_every_page_says_which_it_is()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(ReturnWorkbook.Write(Examples.Return())), isEditable: false);
        Assert.All(document.WorkbookPart!.WorksheetParts, part =>
        {
            var setup = part.Worksheet.GetFirstChild<PageSetup>()!;
            Assert.True(setup.FitToHeight?.Value == 0 || setup.Scale?.Value == 100, part.Uri.ToString());
            Assert.Equal(9U, setup.PaperSize!.Value);
            Assert.Contains("Page &P of &N", part.Worksheet.GetFirstChild<HeaderFooter>()!.OddFooter!.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Bridges_check_to_nothing() => Assert.Equal("0", Return["Bridge"].At("P-1", "Check").Text);

    [Fact]
    public void Totals_are_formulas_that_lead_to_the_projects_and_from_there_to_the_sources()
    {
        Assert.Contains(Return["Cover"].Cells.Values, cell => cell.Formula?.StartsWith("Projects!", StringComparison.Ordinal) == true);
        Assert.StartsWith("SUMPRODUCT((Sources!", Return["Projects"].At("P-1", "Expenditure").Formula, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44 161 496 0000")]
    [InlineData("-5")]
    [InlineData("@SUM(A1)")]
    [InlineData("00123")]
    [InlineData("1/2")]
    [InlineData("'quoted'")]
    [InlineData("TRUE")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("\t=1")]
    public void What_a_sender_typed_stays_text(string typed)
    {
        var cell = Described(typed);
        Assert.Equal((typed, null, true), (cell.Text, cell.Formula, cell.IsText));
    }

    [Theory]
    [InlineData("Bell\u0007 and null\0", "Bell and null")]
    [InlineData("Café 😀", "Café 😀")]
    public void What_no_workbook_may_hold_is_left_out(string typed, string written) => Assert.Equal(written, Described(typed).Text);

    private static Written.Square Described(string typed)
    {
        var given = Examples.Return();
        var part = given.Contributions[0];
        var entry = part.Entries[0] with { Line = part.Entries[0].Line with { Description = typed } };
        return Written.Of(ReturnWorkbook.Write(given with { Contributions = [part with { Entries = [entry] }] }))["Sources"].At("P-1", "Description");
    }
}
