using FundingPipeline.Funders.Joint;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Joint;

public class MatchNotStatedSpec
{
    [Theory]
    [InlineData("ESF", "Core budget", Nature.Revenue, "-")]
    [InlineData("ESF", "NRF", Nature.Revenue, "Query 5:5: We know no paper that says whether Neighbourhood Renewal Fund may match ESF for revenue.")]
    [InlineData("ERDF", "SRB", Nature.Revenue, "-")]
    [InlineData("ERDF", "SRB", Nature.Capital, "Query 5:5: We know no paper that says whether Single Regeneration Budget may match ERDF for capital.")]
    [InlineData("ESF", "ERDF", Nature.Revenue, "-")]
    public void A_cell_that_nobody_has_written_down_is_asked_about(string fund, string source, Nature nature, string says) =>
        new MatchNotStated().Says(RuleSpec.Line(Given.Cost(claimed: "60.00") with { Nature = nature, Match = [Given.Match(source, "40.00")] }, fund), says);

    [Theory]
    [InlineData("2000-02-01", "Circular 3", true)]
    [InlineData("2000-01-31", "Circular 3", false)]
    [InlineData("2000-02-01", "", false)]
    public void Guidance_in_the_register_answers_for_its_days(string to, string guidance, bool silent)
    {
        var offer = new MatchOffer { At = Given.Row("Match"), Project = "P-1", Source = Given.Fund("NRF"), MatchedFund = Given.Fund("ESF"), To = Given.Day(to), Guidance = guidance };
        var at = RuleSpec.Line(Given.Cost(claimed: "60.00") with { Match = [Given.Match("NRF", "40.00")] }, "ESF", Register.Empty with { Match = [offer] });

        Assert.Equal(silent, !new MatchNotStated().Check(at).Any());
    }
}
