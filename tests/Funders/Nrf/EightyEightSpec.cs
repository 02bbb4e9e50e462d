using FundingPipeline.Funders.Nrf;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests;

public class EightyEightSpec
{
    [Theory]
    [InlineData(88, "-")]
    [InlineData(89, "Query: The register names 89 authorities for 2001/02; 88 have Neighbourhood Renewal Fund.")]
    public void There_are_88_authorities(int authorities, string says) =>
        Assert.Equal(says, new EightyEight().Says(new ProgrammeCase(
            new() { Accreditation = [.. Enumerable.Range(1, authorities).Select(i => NrfCases.Passed("2001/02") with { Authority = $"Authority {i}" })] }, [])));
}
