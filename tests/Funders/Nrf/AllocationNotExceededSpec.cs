using FundingPipeline.Funders.Nrf;

namespace FundingPipeline.Tests;

public class AllocationNotExceededSpec
{
    private static readonly AllocationNotExceeded Rule = new();

    [Theory]
    [InlineData("200.00", null, "-")]
    [InlineData("200.01", null, "Refuse: Spend in 2002/03 of £200.01 exceeds the allocation and agreed carry-in of £200.00 by £0.01.")]
    [InlineData("236.00", "36.00", "-")]
    [InlineData("236.01", "36.00", "Refuse: Spend in 2002/03 of £236.01 exceeds the allocation and agreed carry-in of £236.00 by £0.01.")]
    public void Spend_stays_within_allocation_and_carry_in(string spent, string? carryIn, string says) =>
        Assert.Equal(says, Rule.Says(NrfCases.Statement(2002, NrfCases.Passed("2002/03") with { CarryInAgreed = carryIn is null ? null : Given.Gbp(carryIn) }, spent)));

    [Fact]
    public void Only_this_claims_part_of_the_excess_is_taken_out_and_another_year_does_not_count()
    {
        var at = NrfCases.Statement(2002, NrfCases.Passed("2002/03"), "30.00");
        var sameYear = NrfCases.Statement(2002, null, "190.00").Claim;
        var yearBefore = NrfCases.Statement(2001, null, "500.00").Claim;
        var claim = at.Claim with { Id = at.Claim.Id with { Number = "3" } };
        var found = Rule.Check(at with { Claim = claim, Siblings = [yearBefore with { Id = claim.Id with { Number = "1" } }, sameYear with { Id = claim.Id with { Number = "2" } }, claim] });
        Assert.Equal(Given.Gbp("20.00"), Assert.Single(found).Excess);
    }

    [Fact]
    public void Without_an_allocation_the_gate_asks_and_this_rule_is_silent() =>
        Assert.Equal("-", Rule.Says(NrfCases.Statement(2002, null, "200.01")));
}
