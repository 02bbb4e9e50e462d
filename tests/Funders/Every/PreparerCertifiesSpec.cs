using FundingPipeline.Funders.Every;

namespace FundingPipeline.Tests.Funders.Every;

public class PreparerCertifiesSpec
{
    [Theory]
    [InlineData("", "-")]
    [InlineData("B. Officer", "-")]
    [InlineData("a. clerk", "Note B23: a. clerk both prepared and certified this claim.")]
    public void Somebody_else_certifies(string certifiedBy, string says)
    {
        var claim = Given.Claim("SRB");
        new PreparerCertifies().Says(Given.Case(claim with { Cover = claim.Cover with { CertifiedBy = certifiedBy } }), says);
    }
}
