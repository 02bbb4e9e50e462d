using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Reconcile;

public class ProgrammeCaseSpec
{
    [Fact]
    public void A_rule_over_all_projects_speaks_once_in_the_programmes_findings()
    {
        var register = new Register { Accreditation = [.. Enumerable.Range(1, 89).Select(i => NrfCases.Passed("2001/02") with { Authority = $"Authority {i}" })] };
        var programme = JudgedProgramme.Of([new(Given.File, null, new(Given.File, 1, register), 0, [])]);
        Assert.Single(programme.Findings, finding => finding.Rule == "NRF-12");
    }
}
