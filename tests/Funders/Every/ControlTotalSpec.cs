using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class ControlTotalSpec
{
    [Theory]
    [InlineData("100.00", "-")]
    [InlineData("100.01", "Refuse B17: The cover claims £100.01 and the lines add up to £100.00: source value £100.01, target value £100.00, difference £0.01.")]
    [InlineData("99.99", "Refuse B17: The cover claims £99.99 and the lines add up to £100.00: source value £99.99, target value £100.00, difference £0.01.")]
    public void The_total_is_the_total_of_the_lines_to_the_penny(string total, string says) =>
        new ControlTotal().Says(Given.Case(Given.Claim("SRB", total: total, costs: [Given.Cost(gross: "60.00"), Given.Cost("2", gross: "40.00")])), says);

    [Fact]
    public void An_advance_belongs_to_the_total()
    {
        var claim = Given.Claim("ESF", total: "150.00", costs: Given.Cost());
        new ControlTotal().Says(Given.Case(claim with { Cover = claim.Cover with { AdvanceClaimed = Given.Gbp("50.00") } }), "-");
    }

    [Theory]
    [InlineData("45.00", "-")]
    [InlineData("45.01", "-")]
    [InlineData("45.02", "Refuse B17: The cover claims £45.02 and the lines add up to £45.01: source value £45.02, target value £45.01, difference £0.01.")]
    public void A_cumulative_total_may_be_the_rate_on_totals_rounded_down(string total, string says)
    {
        var claim = Given.Claim("ESF", total: total, costs: Given.Cost(gross: "100.01", claimed: "45.01") with { Match = [Given.Match("Core budget", "55.00")] });
        new ControlTotal().Says(Given.Case(claim with { Cover = claim.Cover with { Figures = Figures.Cumulative } }, Given.Award("ESF", rate: 0.45m)), says);
    }

    [Fact]
    public void A_cumulative_total_differs_from_its_lines_by_their_rounding_and_no_more()
    {
        var claim = Given.Claim("ESF", total: "450.00", costs: Given.Cost(gross: "1000.00", claimed: "100.00") with { Match = [Given.Match("Core budget", "900.00")] });
        new ControlTotal().Says(
            Given.Case(claim with { Cover = claim.Cover with { Figures = Figures.Cumulative } }, Given.Award("ESF", rate: 0.45m)),
            "Refuse B17: The cover claims £450.00 and the lines add up to £100.00: source value £450.00, target value £100.00, difference £350.00.");
    }

    [Fact]
    public void A_figure_nobody_could_read_is_not_held_against_the_total() =>
        new ControlTotal().Says(Given.Case(Given.Claim("SRB", total: "1.00", costs: Given.Cost() with { Claimed = null })), "-");

    [Fact]
    public void A_line_that_does_not_add_up_is_told_once_and_not_again_on_the_cover() =>
        new ControlTotal().Says(Given.Case(Given.Claim("SRB", total: "90.00", costs: Given.Cost(eligible: "90.00", claimed: "100.00"))), "-");
}
