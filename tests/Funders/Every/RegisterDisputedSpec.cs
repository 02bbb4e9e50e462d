using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class RegisterDisputedSpec
{
    [Theory]
    [InlineData("P-1", "Query B5: Registers of one version say different things of project P-1, so its claims cannot be reconciled.")]
    [InlineData("P-2", "-")]
    public void A_claim_waits_while_registers_disagree_about_its_project(string disputed, string says) =>
        new RegisterDisputed().Says(Given.Case(Given.Claim("SRB")) with { Register = Register.Empty with { Disputed = [disputed] } }, says);
}
