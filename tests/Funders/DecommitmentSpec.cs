using FundingPipeline.Funders;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Funders;

public class DecommitmentSpec
{
    [Theory]
    [InlineData("ERDF", "2001-12-31", "60000.00", "-")]
    [InlineData("ERDF", "2002-01-01", "60000.00", "Note B17: £100,000.00 was committed in 2000 and £60,000.00 is claimed to date: £40,000.00 is lost unless it is claimed by 2002-12-31.")]
    [InlineData("ERDF", "2002-12-31", "99999.99", "Note B17: £100,000.00 was committed in 2000 and £99,999.99 is claimed to date: £0.01 is lost unless it is claimed by 2002-12-31.")]
    [InlineData("ERDF", "2002-12-31", "100000.00", "-")]
    [InlineData("ERDF", "2003-03-31", "60000.00", "Note B17: £100,000.00 was committed in 2000 and £60,000.00 is claimed to date: £40,000.00 was open on 2002-12-31.")]
    [InlineData("ESF", "2002-12-31", "99999.99", "Note B17: £100,000.00 was committed in 2000 and £99,999.99 is claimed to date: £0.01 is lost unless it is claimed by 2002-12-31.")]
    [InlineData("ESF", "2001-12-31", "99999.99", "-")]
    public void A_commitment_has_until_the_end_of_the_second_year_after(string fund, string last, string claimed, string says)
    {
        var at = Given.Case(Given.Claim(fund, first: "2001-01-01", last: last), Given.Award(fund) with { CommittedIn = "2000" });
        Funder.Of(Given.Fund(fund))!.Rules.OfType<Decommitment>().Single().Says(new AwardCase(at, [], Given.Gbp(claimed), Money.Zero, Money.Zero, Money.Zero, null), says);
    }

    [Fact]
    public void Nothing_is_said_where_the_register_gives_no_year() =>
        new Decommitment("ERDF-12", "ERDF").Says(new AwardCase(Given.Case(Given.Claim("ERDF", last: "2004-03-31")), [], Money.Zero, Money.Zero, Money.Zero, Money.Zero, null), "-");
}
