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
