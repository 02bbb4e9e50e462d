using FundingPipeline.Funders.Joint;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Funders.Joint;

public class LocalAreaBlockSpec
{
    private const string Children = "Children and Young People";
    private const string Safer = "Safer and Stronger Communities";

    [Theory]
    [InlineData(Children, Children, "2009-03-31", "-")]
    [InlineData(Children, Safer, "2009-03-31", "Refuse: £40.00 of Local Area Agreement grant for Children and Young People is spent on Safer and Stronger Communities.")]
    [InlineData(Children, Safer, "2009-04-01", "Note: £40.00 of Local Area Agreement grant for Children and Young People is spent on Safer and Stronger Communities.")]
    [InlineData(Children, "Economic Development and the Environment", "2009-04-01", "Note: £40.00 of Local Area Agreement grant for Children and Young People is spent on Economic Development.")]
    public void Grant_of_one_block_stays_in_it_until_the_ring_fence_goes(string purpose, string theme, string paid, string says) =>
        Assert.Equal(says, new LocalAreaBlock().Says(Case(purpose, theme, paid)));

    [Theory]
    [InlineData("Single pot", Safer)]
    [InlineData("", Safer)]
    [InlineData(Children, "Crime")]
    [InlineData(Children, "")]
    public void A_single_pot_and_a_line_that_names_no_block_are_asked_nothing(string purpose, string theme) =>
        Assert.Equal("-", new LocalAreaBlock().Says(Case(purpose, theme, "2009-03-31")));

    [Fact]
    public void A_return_that_used_it_says_what_was_assumed() =>
        Assert.Equal(
            ["each block for its own purpose"],
            new LocalAreaBlock().AppliedTo(Case(Children, Children, "2009-03-31").In).Select(figure => figure.Value));

    private static LineCase Case(string purpose, string theme, string paid)
    {
        var line = Given.Cost(paid: paid, claimed: "60.00") with { Theme = theme, Match = [Given.Match("Local Area Agreement", "40.00")] };
        var claim = Given.Case(Given.Claim("ERDF", first: "2009-01-01", last: "2009-03-31", costs: line), Given.Award("ERDF") with { To = Given.Day("2010-12-31") });
        return Given.Case(claim with { Register = new() { Awards = [Given.Award("Local Area Agreement") with { Purpose = purpose }] } }, line);
    }
}
