using FundingPipeline.Reconcile.Workings;
using FundingPipeline.Return;

namespace FundingPipeline.Tests.Return;

/// <summary>A ward's row of the programme names the cells of every file that spent there.</summary>
public sealed class CellsBehindSpec
{
    private static readonly SourceFile[] Files = [.. Enumerable.Range(1, 20).Select(i => new SourceFile($"{i:x64}", $"claim-{i}.xlsx"))];

    private static readonly CellsBehind Behind = new(Files);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(20)]
    public void Each_sheet_is_told_once_with_its_headings_in_the_order_in_which_they_were_named(int files)
    {
        var cells =
            from part in new[] { ("ERDF", 5, 10), ("Transactions", 5, 7), ("ERDF", 6, 10), ("ERDF", 9, 10) }
            from file in Files.Take(files)
            select (part.Item1, new CellRef(file, "Expenditure", part.Item2, part.Item3));

        Assert.Equal(
            string.Join('\n', Files.Take(files).Select(file => $"{file.Name} › Expenditure: ERDF J5:J6, J9; Transactions G5")),
            Behind.Of(cells));
    }

    [Fact]
    public void Two_sheets_of_one_file_are_two_lines_and_a_whole_sheet_has_no_cells() =>
        Assert.Equal(
            "claim-1.xlsx › Expenditure: Spent J5\nclaim-1.xlsx › Outcomes: Persons\nclaim-2.xlsx › Expenditure: Spent J5",
            Behind.Of([("Spent", new CellRef(Files[0], "Expenditure", 5, 10)), ("Persons", new(Files[0], "Outcomes", 0, 0)), ("Spent", new(Files[1], "Expenditure", 5, 10))]));

    [Fact]
    public void Cells_given_in_groups_stay_in_them() =>
        Assert.Equal(
            "claim-1.xlsx › Expenditure: Claimed K5:K9; Claimed K12\nclaim-2.xlsx › Expenditure: Claimed K5",
            Behind.Of([("Claimed", new CellGroup(Files[0], "Expenditure", "K5:K9")), ("Claimed", new(Files[1], "Expenditure", "K5")), ("Claimed", new(Files[0], "Expenditure", "K12"))]));
}
