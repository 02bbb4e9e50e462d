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
    [InlineData("Objective 3 1994-99", "1999-06-01", "1999-12-31", "Refuse 5:5: £40.00 from Volunteer time cannot match ESF.")]
    [InlineData("Objective 3 1994-99", "1999-06-01", "2001-03-31", "Refuse 5:5: £40.00 from Volunteer time cannot match ESF.")]
    [InlineData("Objective 3 1994-99", "2000-01-01", "2000-01-01", "Refuse 5:5: £40.00 from Volunteer time cannot match ESF.")]
    [InlineData("Objective 3 2000-06", "1999-12-31", "2000-01-01", "-")]
    [InlineData("ESF", "1999-12-31", "2000-01-01", "Refuse 5:5: £40.00 from Volunteer time cannot match ESF.")]
    [InlineData("ESF", "2000-01-01", "2000-01-01", "-")]
    public void Volunteers_time_matches_ESF_under_the_programmes_of_2000_only_however_late_the_day(string programme, string from, string paid, string says)
    {
        var line = Given.Cost(paid: paid, claimed: "60.00") with { Match = [Given.Match("Volunteers", "40.00")] };
        var award = Given.Award("ESF", programme) with { From = Given.Day(from) };

        new MatchDenied().Says(Given.Case(Given.Case(Given.Claim("ESF", programme: programme, costs: line), award), line), says);
    }
}
