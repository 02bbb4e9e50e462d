using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Funders.Every;

public class LateClaimSpec
{
    [Theory]
    [InlineData("SRB", "2000-06-29", "-")]
    [InlineData("SRB", "2000-06-30", "Note 5:5: SRB has no claim on P-1 for 2000/01 Q1; the last one ends on 2000-03-31.")]
    [InlineData("ERDF", "2000-12-31", "Note 5:5: ERDF has no claim on P-1 for 2000 Q2 to 2000 Q4; the last one ends on 2000-03-31.")]
    [InlineData("ESF", "2000-12-31", "-")]
    [InlineData("ND25+", "2000-12-31", "-")]
    public void A_quarter_that_has_ended_since_the_last_claim_needs_one(string fund, string asOf, string says) =>
        new LateClaim().Says(new CycleCase([Given.Case(Given.Claim(fund))], Given.Day(asOf)), says);

    [Theory]
    [InlineData(ClaimType.Final, "2002-12-31", "-")]
    [InlineData(ClaimType.Nil, "2003-06-30", "Note 5:5: SRB has no claim on P-1 for 2000/01 Q1 to 2002/03 Q3; the last one ends on 2000-03-31.")]
    public void Nothing_is_late_after_a_final_claim_nor_after_the_project(ClaimType type, string asOf, string says) =>
        new LateClaim().Says(new CycleCase([Given.Case(Given.Claim("SRB", type: type))], Given.Day(asOf)), says);
}
