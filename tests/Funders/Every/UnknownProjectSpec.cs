using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class UnknownProjectSpec
{
    [Theory]
    [InlineData("P-1", "-")]
    [InlineData("p-1", "-")]
    [InlineData("P-10", "Refuse B5: No register has a project P-1.")]
    public void A_claim_is_for_a_project_that_a_register_knows(string registered, string says) =>
        new UnknownProject().Says(new(Given.Claim("SRB"), Register.Empty with { Projects = [Given.Project(registered)] }), says);
}
