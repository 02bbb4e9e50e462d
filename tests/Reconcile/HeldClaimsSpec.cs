using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Reconcile;

/// <summary>The latest accepted cumulative claim replaces its predecessor; one that is held does not.</summary>
public class HeldClaimsSpec
{
    private static Claim Claim(string number, string last, string total, string preparer, params CostLine[] costs)
    {
        var claim = Given.Claim("ESF", number, "2000-01-01", last, ClaimType.Interim, total, costs: [.. costs]);
        return claim with { Cover = claim.Cover with { Figures = Figures.Cumulative, PreparedBy = preparer } };
    }

    private static CostLine Cost(string line, string paid) =>
        Given.Cost(line, paid, "100.00", claimed: "50.00") with { Match = [Given.Match("Core budget", "50.00")] };

    /// <summary>Claim 2 came in two workbooks that differ, so both are held.</summary>
    private static readonly ProjectStatement Statement = Reconciled.Project(
        [Given.Award("ESF", rate: 0.5m)],
        Claim("1", "2000-03-31", "50.00", "A. Clerk", Cost("1", "2000-02-01")),
        Claim("2", "2000-06-30", "100.00", "A. Clerk", Cost("1", "2000-02-01"), Cost("2", "2000-05-01")),
        Claim("2", "2000-06-30", "100.00", "B. Clerk", Cost("1", "2000-02-01"), Cost("2", "2000-05-01")));

    [Fact]
    public void Its_predecessors_grant_stands() =>
        Assert.Equal((Given.Gbp("50.00"), Given.Gbp("100.00")), (Statement.Contributions.Total(part => part.Grant), Statement.Contributions.Total(part => part.Expenditure)));

    [Fact]
    public void Nothing_is_due_on_it_and_nothing_is_due_back() =>
        Assert.Equal(["£50.00", "£0.00", "£0.00"], Statement.Claims.Select(claim => $"{claim.Position!.Due}"));

    [Fact]
    public void What_it_asks_beyond_its_predecessor_is_queried_once() =>
        Assert.Equal(
            (Given.Gbp("50.00"), Given.Gbp("50.00"), Money.Zero),
            (Statement.Claims.Total(claim => claim.Money.Accepted), Statement.Claims.Total(claim => claim.Money.Queried), Statement.Claims.Total(claim => claim.Money.Refused)));

    [Fact]
    public void Its_lines_are_not_taken_for_double_claims() =>
        Assert.DoesNotContain(Statement.Findings, finding => finding.Rule == "JOINT-01");

    [Fact]
    public void An_awards_row_limits_its_own_heading()
    {
        var statement = Reconciled.Project(
            [Given.Award("SRB", amount: "50.00") with { Nature = Nature.Revenue }, Given.Award("SRB", amount: "950.00") with { Nature = Nature.Capital }],
            Given.Claim("SRB", total: "100.00", costs: Given.Cost()));

        Assert.Equal(("£50.00", "£50.00"), ($"{statement.Claims[0].Money.Refused}", $"{statement.Claims[0].Position!.Due}"));
        Assert.Equal(Given.Gbp("50.00"), statement.Contributions.Total(part => part.Grant));
    }
}
