namespace FundingPipeline.Tests.Fuzz;

/// <summary>No mutation brings the reader down, and none changes a figure in silence. The benchmarks run many more.</summary>
public class FuzzSpec
{
    [Fact]
    public void Mutations_of_six_valid_claims_are_refused_or_read_as_they_stand()
    {
        var result = Fuzzer.Run(seeds: 1_500);
        Assert.Empty(result.Faults);
        Assert.InRange(result.Refused, 800, 1_450);
    }
}
