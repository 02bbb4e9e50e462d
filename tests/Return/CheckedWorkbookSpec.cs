using FundingPipeline.Return;

namespace FundingPipeline.Tests.Return;

public class CheckedWorkbookSpec
{
    private static readonly Written Answer = Written.Of(CheckedWorkbook.Write(Given.File, [.. Examples.Findings(), Above()], Examples.Statement().Claims[0]));

    [Theory]
    [InlineData("A4", "Project P-1, Single Regeneration Budget, SRB round 5: claim 1, version 1, for 1 Jan 2000 to 31 Mar 2000.")]
    [InlineData("A5", "Queried: asked £963.32, accepted £883.33, queried £70.00, refused £9.99.")]
    public void It_says_first_what_became_of_the_claim(string cell, string says) => Assert.Equal(says, Answer["Findings"][cell].Text);

    [Theory]
    [InlineData("T7", "The row")]
    [InlineData("G8", "£50,000.00")]
    [InlineData("U8", "Nothing")]
    [InlineData("G9", "The row")]
    public void Each_finding_says_what_it_takes(string cell, string takes)
    {
        var row = Answer["Findings"].Cells.Values.Single(found => found.Text == cell && found.Address.StartsWith('C')).Address[1..];
        Assert.Equal(takes, Answer["Findings"]["G" + row].Text);
    }

    [Fact]
    public void A_file_that_could_not_be_read_is_told_so() =>
        Assert.Equal("This file holds no claim that could be read.", Written.Of(CheckedWorkbook.Write(Given.File, []))["Findings"]["A4"].Text);

    [Fact]
    public void It_explains_how_sure_a_source_is() =>
        Assert.Contains(Answer["Findings"].Cells.Values, cell => cell.Text.Contains("assumed, nobody has confirmed it. References like 000:853 are lines of the source documents.", StringComparison.Ordinal));

    private static Finding Above() =>
        Examples.Findings()[0] with { Key = "above", Scope = Scope.Excess, Excess = Given.Gbp("50000.00"), Where = new(Given.File, "Claim", 8, 7) };
}
