using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class UnknownAwardSpec
{
    [Theory]
    [InlineData("SRB", "Programme", "-")]
    [InlineData("SRB", "Round 2", "Refuse B4: The register has no SRB award under \"Programme\" for P-1.")]
    [InlineData("ESF", "Programme", "Refuse B4: The register has no SRB award under \"Programme\" for P-1.")]
    public void A_claim_draws_on_an_award_of_its_own_fund_and_programme(string fund, string programme, string says) =>
        new UnknownAward().Says(new(Given.Claim("SRB"), Known(fund, programme)), says);

    [Fact]
    public void The_remedy_names_the_programmes_that_the_register_has() =>
        Assert.Equal(
            "Name one of the programmes the register has for it: Round 2.",
            Assert.Single(new UnknownAward().Check(new(Given.Claim("SRB"), Known("SRB", "Round 2")))).Remedy);

    [Fact]
    public void A_project_nobody_knows_is_not_asked_for_its_award_too() =>
        new UnknownAward().Says(new(Given.Claim("SRB"), Register.Empty), "-");

    private static Register Known(string fund, string programme) =>
        Register.Empty with { Projects = [Given.Project()], Awards = [Given.Award(fund, programme)] };
}
