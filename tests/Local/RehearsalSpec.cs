using FundingPipeline.Local;

namespace FundingPipeline.Tests.Local;

/// <summary>What is gone through once while a long claim is being read.</summary>
public class RehearsalSpec
{
    [Fact]
    public async Task The_small_claim_is_read_and_judged_and_has_faults_of_every_stage()
    {
        var found = await Rehearsal.Run(CancellationToken.None);

        Assert.Equal(
            """
            C3 JOINT-01
            """, string.Join("\n", found.Findings.Select(finding => $"{finding.Where.Address} {finding.Rule}")), ignoreLineEndingDifferences: true);
    }
}
