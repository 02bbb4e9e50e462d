using FundingPipeline.Funders.Joint;

namespace FundingPipeline.Tests.Funders.Joint;

public class MatchDeniedSpec
{
    [Theory]
    [InlineData("ESF", "ERDF", "Refuse 5:5: £40.00 from European Regional Development Fund cannot match ESF.")]
    [InlineData("ERDF", "ERDF", "Refuse 5:5: £40.00 from European Regional Development Fund cannot match ERDF.")]
    [InlineData("SRB", "SRB", "Refuse 5:5: £40.00 from Single Regeneration Budget cannot match SRB.")]
    [InlineData("ESF", "SRB", "-")]
    [InlineData("NRF", "ESF", "-")]
    public void No_European_money_matches_European_money_and_no_fund_itself(string fund, string source, string says) =>
        new MatchDenied().Says(RuleSpec.Line(Given.Cost(claimed: "60.00") with { Match = [Given.Match(source, "40.00")] }, fund), says);

    [Theory]
    [InlineData("1999-12-31", "Refuse 5:5: £40.00 from Volunteer time cannot match ESF.")]
    [InlineData("2000-01-01", "-")]
    public void Volunteers_time_may_match_ESF_from_2000_only(string paid, string says) =>
        new MatchDenied().Says(RuleSpec.Line(Given.Cost(paid: paid, claimed: "60.00") with { Match = [Given.Match("Volunteers", "40.00")] }, "ESF"), says);
}
