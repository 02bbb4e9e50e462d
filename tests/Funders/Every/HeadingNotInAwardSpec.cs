using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class HeadingNotInAwardSpec
{
    [Theory]
    [InlineData("training", Nature.Revenue, "-")]
    [InlineData("Travel", Nature.Revenue, "Refuse J5: The award has no heading \"Travel\"; it pays for Training.")]
    [InlineData("Training", Nature.Capital, "-")]
    public void A_line_stands_under_a_heading_of_the_award(string heading, Nature nature, string says) =>
        new HeadingNotInAward().Says(
            RuleSpec.Line(Given.Cost() with { CostHeading = heading, Nature = nature }) is var line
                ? line with { In = line.In with { Awards = [Training] }, Award = FundingPipeline.Reconcile.AwardRow.For(line.Line, [Training]) }
                : line,
            says);

    private static readonly Award Training = Given.Award("SRB") with { CostHeading = "Training", Nature = Nature.Revenue };
}
