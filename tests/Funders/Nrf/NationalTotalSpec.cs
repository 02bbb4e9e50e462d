using FundingPipeline.Funders.Nrf;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests;

public class NationalTotalSpec
{
    [Theory]
    [InlineData("2001/02", "150000000.00", "50000000.00", "-")]
    [InlineData("2001-02", "150000000.00", "50000000.01", "Query: Allocations for 2001-02 come to £200,000,000.01, and the national total is £200,000,000.00.")]
    [InlineData("2002/03", "150000000.00", "50000000.01", "-")]
    [InlineData("2004/05", "900000000.00", "50000000.01", "-")]
    public void Allocations_stay_within_the_nations_total(string year, string first, string second, string says) =>
        Assert.Equal(says, new NationalTotal().Says(new ProgrammeCase(new() { Accreditation = [NrfCases.Passed(year, first), NrfCases.Passed(year, second) with { Authority = "Salford" }] }, [])));

    [Fact]
    public void Thirty_six_million_to_each_of_88_is_found() =>
        Assert.Equal(
            "Query: Allocations for 2003/04 come to £3,168,000,000.00, and the national total is £400,000,000.00.",
            new NationalTotal().Says(new ProgrammeCase(
                new() { Accreditation = [.. Enumerable.Range(1, 88).Select(i => NrfCases.Passed("2003/04", "36000000.00") with { Authority = $"Authority {i}" })] }, [])));
}
