using FundingPipeline.Return;
using FundingPipeline.Return.Lineage;

namespace FundingPipeline.Tests.Return.Lineage;

/// <summary>The formulas we write, read again: which cells count, and what they come to, to the penny.</summary>
public class FormulaSpec
{
    /// <summary>Accepted 1,000.00 + 333.33 - 50.00 of P-1 and 0.10 + 0.20 of P-2; queried 70.00; refused 9.99.</summary>
    private static readonly ReturnFile Return = ReturnFile.Open(ReturnWorkbook.Write(Examples.Return()), new(new('0', 64), "srb.xlsx")).Value!;

    private static readonly AuditTrail Trail = new(Return);

    [Theory]
    [InlineData("Expenditure", "£1,283.63", "Projects")]
    [InlineData("Apportioned", "£333.33", "Projects")]
    [InlineData("Grant", "£883.63", "Projects")]
    [InlineData("Adjustments", "-£50.00", "Adjustments")]
    public void A_name_leads_to_its_figure_and_that_to_the_sheet_it_repeats(string name, string shown, string sheet)
    {
        var figure = Trail.Of(Trail.Find(name));

        Assert.Equal((shown, sheet, ""), (figure.Shown, Assert.Single(figure.Parts).At.Sheet, figure.Wrong));
    }

    [Fact]
    public void Of_a_sum_with_tests_only_the_rows_that_pass_count()
    {
        var figure = Under("Projects", "P-1", "Expenditure");

        Assert.Equal(("£1,283.33", "the sum of Eligible on Sources where Project is P-1 and Accepted? is Accepted"), (figure.Shown, figure.How));
        Assert.Equal([1000.00m, 333.33m, -50.00m], figure.Parts.Select(part => Trail.Of(part.At).Value));
    }

    [Fact]
    public void What_is_taken_off_counts_less_and_nought_counts_nothing()
    {
        var forward = Under("Account", "P-1", "Brought forward");
        Assert.Equal([(60.00m, false), (50.00m, true)], forward.Parts.Select(part => (Trail.Of(part.At).Value, part.Less)));

        var none = Under("Account", "P-2", "Brought forward");
        Assert.Equal((0m, true, 0), (none.Value, none.IsNothing, none.Parts.Length));
    }

    [Fact]
    public void A_row_of_sources_names_line_file_sheet_cell_and_hash()
    {
        var line = Trail.Of(Under("Projects", "P-1", "Expenditure").Parts[1].At);

        Assert.Equal("claim 1, version 1, line 2, cut by days: 60 of 90, accepted", line.Whose);
        Assert.Equal($"{Given.File.Name} › Expenditure", $"{Assert.Single(line.From) with { Cells = "" }}");
        Assert.Equal(Given.File.Sha256, string.Join(" or ", line.From[0].Sha256));
    }

    [Fact]
    public void Findings_that_are_counted_are_rows_with_a_place_of_their_own()
    {
        var row = Return.Figures.Select(Trail.Of).Single(figure => figure.Label == "Queries");
        var finding = Trail.Step(Assert.Single(row.Parts).At);

        Assert.Equal((1m, true, $"{Given.File.Name} › Expenditure › G9"), (row.Value, finding.IsRow, $"{Assert.Single(finding.From)}"));
    }

    [Theory]
    [InlineData("Cover!A4", "Cover!A4 is words, not a figure: \"Fund\".")]
    [InlineData("Cover!ZZ1", "Cover!ZZ1 is blank.")]
    [InlineData("Covr!B4", "There is no sheet \"Covr\". \"Cover\" may be meant.")]
    [InlineData("Du", "\"Du\" is no cell. Write the sheet and the cell, as in Cover!B14, or one of the names:")]
    [InlineData("B14", "\"B14\" is no cell.")]
    public void Whatever_is_no_figure_gets_a_sentence_that_helps(string typed, string says) =>
        Assert.StartsWith(says, Assert.Throws<ArgumentException>(() => Trail.Of(Trail.Find(typed))).Message, StringComparison.Ordinal);

    private static Traced Under(string sheet, string label, string heading)
    {
        var starts = $"{heading}: {label}";
        return Return.Figures.Where(spot => spot.Sheet == sheet).Select(Trail.Of).First(figure => figure.Label.StartsWith(starts, StringComparison.Ordinal));
    }
}
