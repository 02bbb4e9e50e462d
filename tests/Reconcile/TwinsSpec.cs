using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Reconcile;

/// <summary>Two workbooks of one claim and version that are not the same bytes.</summary>
public class TwinsSpec
{
    private static Claim Claim(string preparer)
    {
        var claim = Given.Claim("SRB", total: "100.00", costs: Given.Cost());
        return claim with { Cover = claim.Cover with { PreparedBy = preparer } };
    }

    private static readonly ProjectStatement Statement = Reconciled.Project([Given.Award("SRB")], Claim("A. Clerk"), Claim("B. Clerk"));

    [Fact]
    public void Both_are_held() =>
        Assert.All(Statement.Claims, claim => Assert.Equal(ClaimStatus.Queried, claim.Status));

    [Fact]
    public void The_money_is_asked_for_once() =>
        Assert.Equal((Given.Gbp("100.00"), Given.Gbp("100.00")), (Statement.Claims.Total(claim => claim.Money.Claimed), Statement.Claims.Total(claim => claim.Money.Queried)));

    [Fact]
    public void Neither_is_held_against_the_other_as_a_cost_claimed_twice() =>
        Assert.Equal(["CLAIM-03", "CLAIM-03"], Statement.Findings.Select(finding => finding.Rule));

    [Fact]
    public void Nothing_is_due() => Assert.Equal(Money.Zero, Statement.Claims.Total(claim => claim.Position!.Due));
}
