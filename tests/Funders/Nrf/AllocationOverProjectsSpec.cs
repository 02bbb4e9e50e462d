using FundingPipeline.Funders.Nrf;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests;

public class AllocationOverProjectsSpec
{
    [Theory]
    [InlineData("100.00", "P-2", 2001, "-")]
    [InlineData("100.01", "P-2", 2001, "Query: Manchester's projects spend £200.01 in 2001/02, £0.01 more than its allocation and agreed carry-in: P-1, P-2.")]
    [InlineData("100.01", "P-2", 2002, "-")]
    [InlineData("100.01", "P-1", 2001, "-")]
    public void An_authoritys_projects_share_one_allocation(string second, string project, int opens, string says)
    {
        var gate = NrfCases.Passed("2001/02");
        var claims = new[] { NrfCases.Statement(2001, gate, "100.00"), NrfCases.Statement(opens, gate, second) with { Project = Given.Project(project) } };
        Assert.Equal(says, new AllocationOverProjects().Says(new ProgrammeCase(new() { Accreditation = [gate] }, [.. claims.Select(AmongAll)])));
    }

    private static AmongAll AmongAll(ClaimCase at) => new(at.Project.Reference, at.Project.Authority, [new(at.Funder, at.RuledOn, at.Claim.Spend())], []);
}
