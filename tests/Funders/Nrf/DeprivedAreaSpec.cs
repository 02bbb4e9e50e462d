using FundingPipeline.Funders.Nrf;

namespace FundingPipeline.Tests;

public class DeprivedAreaSpec
{
    [Theory]
    [InlineData("Hulme", "-")]
    [InlineData("", "Note: £100.00 on 1 line names no ward.")]
    public void A_line_names_the_ward_it_helps(string ward, string says)
    {
        var at = NrfCases.Statement(2001, null, "100.00", "0.00");
        var lines = at.Claim.Costs.Select((line, i) => i == 0 ? line with { Ward = ward } : line);
        Assert.Equal(says, new DeprivedArea().Says(at with { Claim = at.Claim with { Costs = [.. lines] } }));
    }
}
