using FundingPipeline.Reconcile;
using FundingPipeline.Return;

namespace FundingPipeline.Tests.Return;

public class StatementWorkbookSpec
{
    private static readonly ProjectStatement Statement = Examples.Statement();
    private static readonly Written Written = Written.Of(StatementWorkbook.Write(Statement));

    [Theory]
    [InlineData("SRB claimed")]
    [InlineData("SRB, others say")]
    [InlineData("Core budget")]
    public void A_source_has_the_columns_that_somebody_filled(string heading) =>
        Assert.Contains(Written["Matrix"].Cells.Values, cell => cell.Text == heading);

    [Theory]
    [InlineData("CORE claimed")]
    [InlineData("Ledger")]
    public void A_source_that_takes_no_claims_has_no_column_for_them_and_one_ledger_none_for_its_name(string heading) =>
        Assert.DoesNotContain(Written["Matrix"].Cells.Values, cell => cell.Text == heading);

    [Fact]
    public void One_ledger_is_named_once_above_the_table() =>
        Assert.Single(Written["Matrix"].Cells.Values, cell => cell.Text == "Ledger: CITY COUNCIL");

    [Fact]
    public void A_cost_that_could_not_be_read_is_blank_and_so_is_what_is_left_of_it()
    {
        var unread = Statement.Matrix[1] with { Cost = Money.Zero };
        var matrix = Written.Of(StatementWorkbook.Write(Statement with { Matrix = [Statement.Matrix[0], unread] }))["Matrix"];
        Assert.Equal(("", "333.33", ""), (matrix.At("PAY-2", "Cost").Text, matrix.At("PAY-2", "Funded").Text, matrix.At("PAY-2", "Unfunded").Text));
    }

    [Theory]
    [InlineData("883.33", true)]
    [InlineData("120.50", false)]
    public void Due_is_a_formula_only_where_it_is_exactly_that(string due, bool live)
    {
        var claim = Statement.Claims[0];
        var awards = Written.Of(StatementWorkbook.Write(Statement with { Claims = [claim with { Position = claim.Position! with { Due = Given.Gbp(due) } }] }))["Awards"];
        var heading = awards.Cells.Values.Single(cell => cell.Text == "Due").Address;
        var cell = awards[$"{heading[..1]}{int.Parse(heading[1..], null) + 1}"];
        Assert.Equal((Given.Gbp(due).Pounds.ToString("0.##", null), live), (cell.Text, cell.Formula is not null));
    }

    [Theory]
    [InlineData("Awarded in all", "100000")]
    [InlineData("Earned", "883.33")]
    [InlineData("Due now, on the latest claim", "120.5")]
    public void The_cover_says_once_for_each_award_where_it_stands_now(string heading, string pounds) =>
        Assert.Equal(pounds, Written["Cover"].At("Single Regeneration Budget", heading).Text);

    [Fact]
    public void A_project_without_outcomes_has_no_sheet_of_none() =>
        Assert.Equal(
            ["Cover", "Matrix", "Periods", "Claims", "Awards", "Cash", "Findings", "Files"],
            Written.Of(StatementWorkbook.Write(Statement with { Outcomes = [] })).Sheets.Select(sheet => sheet.Name));

    [Theory]
    [InlineData("Cash", "Match in cash is taken as received when the cost was paid; a fund's money when the register's Receipts say so.")]
    [InlineData("Matrix", "Queried lines are shown here; refused ones are not. A cost that could not be read is left blank.")]
    public void What_a_reader_must_know_stands_under_the_table(string sheet, string says) =>
        Assert.Contains(Written[sheet].Cells.Values, cell => cell.Text == says);
}
