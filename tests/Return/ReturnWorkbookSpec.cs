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
