using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class CapitalOnRevenueAwardSpec
{
    [Theory]
    [InlineData(Nature.Revenue, Nature.Revenue, "-")]
    [InlineData(Nature.Revenue, Nature.Capital, "Refuse K5: The line is capital, and the award pays for revenue only.")]
    [InlineData(Nature.Capital, Nature.Revenue, "Refuse K5: The line is revenue, and the award pays for capital only.")]
    public void A_line_is_of_the_awards_own_nature(Nature award, Nature line, string says)
    {
        var row = Given.Award("SRB") with { Nature = award };
        var at = RuleSpec.Line(Given.Cost() with { Nature = line }, awards: row);
        new CapitalOnRevenueAward().Says(at with { Award = FundingPipeline.Reconcile.AwardRow.For(at.Line, [row]) }, says);
    }
}
