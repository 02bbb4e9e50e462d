using FundingPipeline.Funders;

namespace FundingPipeline.Tests;

public class ProfileExceededSpec
{
    [Theory]
    [InlineData("SRB", "1999/00", "2000-03-31", "1000.00", "-")]
    [InlineData("SRB", "1999/00", "2000-03-31", "1000.01", "Note: £1,000.01 is claimed for 1999/00 to date, and £1,000.00 was profiled for it.")]
    [InlineData("SRB", "1999-00", "2000-03-31", "1000.01", "Note: £1,000.01 is claimed for 1999/00 to date, and £1,000.00 was profiled for it.")]
    [InlineData("SRB", "2000/01", "2000-03-31", "1000.01", "-")]
    [InlineData("SRB", "1999/00", "2000-04-01", "1000.01", "-")]
    [InlineData("NDC", "1999/00", "2000-03-31", "1000.00", "-")]
    [InlineData("NDC", "1999/00", "2000-03-31", "1000.01", "Note: £1,000.01 is claimed for 1999/00 to date, and £1,000.00 was profiled for it.")]
    public void A_years_claims_are_held_beside_its_profile(string fund, string year, string paid, string claimed, string says)
    {
        var at = Given.Case(Given.Claim(fund, costs: [Given.Cost(paid: paid, gross: claimed)])) with
        {
            Register = new()
            {
                Profile = [new() { At = Given.Row("Profile"), Project = "P-1", Source = Given.Fund(fund), Year = year, Amount = Given.Gbp("1000.00") }],
            },
        };
        Assert.Equal(says, Rule(fund).Says(at));
    }

    [Fact]
    public void Without_a_profile_there_is_nothing_to_exceed() =>
        Assert.Equal("-", Rule("SRB").Says(Given.Case(Given.Claim("SRB", costs: [Given.Cost(gross: "99000.00")]))));

    private static ProfileExceeded Rule(string fund) => Funder.Of(Given.Fund(fund))!.Rules.OfType<ProfileExceeded>().Single();
}
