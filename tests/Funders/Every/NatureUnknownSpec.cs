using FundingPipeline.Funders;
using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Tests.Reconcile;

namespace FundingPipeline.Tests.Funders.Every;

public class NatureUnknownSpec
{
    [Theory]
    [InlineData("SRB", "", "Capital", "-")]
    [InlineData("SRB", "", "", "Query: Line 1 does not say whether it is capital or revenue, and Single Regeneration Budget pays for the two apart.")]
    [InlineData("SRB", "Revenue", "", "-")]
    [InlineData("SRB", "Capital", "", "-")]
    [InlineData("SRB", "Capital Revenue", "", "Query: Line 1 does not say whether it is capital or revenue, and the award has rows of more than one kind.")]
    [InlineData("SRB", "Capital Revenue", "Revenue", "-")]
    [InlineData("ERDF", "", "", "-")]
    [InlineData("ERDF", "Capital Revenue", "", "Query: Line 1 does not say whether it is capital or revenue, and the award has rows of more than one kind.")]
    public void A_line_says_capital_or_revenue_where_the_two_are_paid_for_apart(string fund, string rows, string typed, string says) =>
        Assert.Equal(says, ((IRule<LineCase>)new NatureUnknown()).Says(Line(Case(fund, rows, typed))));

    [Theory]
    [InlineData("Capital receipts", "Query: Line 1 does not say whether it is capital or revenue, and Capital receipts matches ERDF for one of them only.")]
    [InlineData("Private sector", "-")]
    public void A_source_that_matches_only_one_of_them_needs_it_too(string source, string says)
    {
        var at = Case("ERDF", "", "");
        var line = at.Claim.Costs[0] with { Match = [Given.Match(source, "40.00")] };

        Assert.Equal(says, ((IRule<LineCase>)new NatureUnknown()).Says(Given.Case(at, line)));
    }

    [Theory]
    [InlineData("Revenue", "", "Note: 1 line does not say capital or revenue; the award pays for revenue only, so it is taken as that.")]
    [InlineData("Capital", "", "Note: 1 line does not say capital or revenue; the award pays for capital only, so it is taken as that.")]
    [InlineData("Revenue", "Revenue", "-")]
    [InlineData("Capital Revenue", "", "-")]
    [InlineData("", "", "-")]
    public void An_award_for_one_of_them_speaks_for_its_lines_and_that_is_said_once(string rows, string typed, string says) =>
        Assert.Equal(says, ((IRule<ClaimCase>)new NatureUnknown()).Says(Case("SRB", rows, typed)));

    [Fact]
    public void What_the_award_says_stands_on_the_return()
    {
        var at = Case("SRB", "Capital", "");

        Assert.Equal([Nature.Capital], Reconciled.Project(at.Awards, at.Claim).Contributions.SelectMany(part => part.Entries).Select(entry => entry.Line.Nature!.Value));
    }

    private static ClaimCase Case(string fund, string rows, string typed) =>
        Given.Case(
            Given.Claim(fund, total: "100.00", costs: Given.Cost() with { Nature = typed.Length == 0 ? null : Enum.Parse<Nature>(typed) }),
            rows.Length == 0 ? [Given.Award(fund)] : [.. rows.Split(' ').Select(nature => Given.Award(fund) with { Nature = Enum.Parse<Nature>(nature) })]);

    private static LineCase Line(ClaimCase at) => Given.Case(at, at.Claim.Costs[0]);
}
