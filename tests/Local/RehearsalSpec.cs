using FundingPipeline.Local;

namespace FundingPipeline.Tests.Local;

/// <summary>What is gone through once while a long claim is being read.</summary>
public class RehearsalSpec
{
    [Fact]
    public async Task The_small_claim_is_read_and_judged_and_has_faults_of_reading_of_its_lines_and_of_the_project()
    {
        var found = await Rehearsal.Run(CancellationToken.None);

        Assert.Equal(
            """
            B3 JOINT-01
            B4 READ-08
            C4 READ-16
            D4 READ-14
            F4 CLAIM-38
            G4 READ-08
            H4 READ-10
            I4 READ-10
            J4 READ-08
            K4 READ-08
            """, string.Join("\n", found.Findings.Select(finding => $"{finding.Where.Address} {finding.Rule}")), ignoreLineEndingDifferences: true);
    }
}
