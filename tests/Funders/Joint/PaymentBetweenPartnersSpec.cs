using FundingPipeline.Funders.Joint;

namespace FundingPipeline.Tests.Funders.Joint;

public class PaymentBetweenPartnersSpec
{
    [Theory]
    [InlineData("city council", "SRB", "100.00", "Query H5: College paid £100.00 to city council, which claims from SRB itself in claim 1.")]
    [InlineData("City Council", "ESF", "100.00", "-")]
    [InlineData("Print Shop", "SRB", "100.00", "-")]
    [InlineData("City Council", "SRB", "0.00", "-")]
    public void What_went_round_between_partners_is_asked_about(string payee, string fund, string claimed, string says)
    {
        var council = Given.Claim("SRB", costs: Given.Cost());
        var college = Given.Claim(fund, "2", costs: Given.Cost("1", claimed: claimed) with { LedgerReference = "COL-1", Payee = payee });
        new PaymentBetweenPartners().Says(RuleSpec.Project(council, college with { Cover = college.Cover with { Claimant = "College" } }), says);
    }
}
