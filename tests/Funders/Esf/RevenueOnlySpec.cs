using FundingPipeline.Funders.Esf;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests;

public class RevenueOnlySpec
{
    [Theory]
    [InlineData(Nature.Revenue, "-")]
    [InlineData(Nature.Capital, "Refuse: Line 1 is capital, and ESF pays for revenue only.")]
    [InlineData(null, "-")]
    public void ESF_pays_for_no_capital(Nature? nature, string says)
    {
        var line = Given.Cost() with { Nature = nature };
        Assert.Equal(says, new RevenueOnly().Says(Given.Case(Given.Case(Given.Claim("ESF", costs: [line])), line)));
    }
}
