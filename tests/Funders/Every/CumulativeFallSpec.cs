using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class CumulativeFallSpec
{
    [Theory]
    [InlineData("100.00", Figures.Cumulative, "-")]
    [InlineData("100.01", Figures.Cumulative, "-")]
    [InlineData("99.99", Figures.Cumulative, "Note B17: Claim 1 stood at £100.00 to date and this one stands at £99.99: £0.01 is taken back.")]
    [InlineData("99.99", Figures.Period, "-")]
    public void A_total_to_date_below_the_last_is_a_correction(string total, Figures figures, string says)
    {
        var before = Cumulative(Given.Claim("ESF", total: "100.00"), Figures.Cumulative);
        var claim = Cumulative(Given.Claim("ESF", "2", total: total) with { File = new(new string('2', 64), "claim-2.xlsx") }, figures);
        new CumulativeFall().Says(Given.Case(claim) with { Siblings = [before, claim] }, says);
    }

    private static Claim Cumulative(Claim claim, Figures figures) => claim with { Cover = claim.Cover with { Figures = figures } };
}
