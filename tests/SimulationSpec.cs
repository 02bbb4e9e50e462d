using FundingPipeline.Simulation;

namespace FundingPipeline.Tests;

/// <summary>The real functions over a shelf on which anything goes wrong. The heavy command is
/// <c>dotnet run -c Release --project tests/Simulation -- --seeds 20000</c>; a seed that fails there fails here too.</summary>
public class SimulationSpec
{
    [Fact]
    public void Whatever_goes_wrong_and_whoever_goes_first_the_end_is_that_of_a_clean_run()
    {
        var result = Seeds.Run(first: 1, count: 500);

        Assert.Empty(result.Failures);
        Assert.All(result.Injected, fault => Assert.True(fault.Value > 0, $"{fault.Key} was never injected."));
    }

    /// <summary>Each was once the end of a run that lost, doubled or mislaid something; what it was is the mend's commit.</summary>
    [Theory]
    [InlineData(387)]
    [InlineData(438)]
    [InlineData(4016)]
    [InlineData(4031)]
    [InlineData(4866)]
    [InlineData(4897)]
    [InlineData(4899)]
    [InlineData(5404)]
    [InlineData(17894)]
    public async Task A_schedule_that_failed_once_fails_no_more(int seed) => Assert.Empty((await Seeds.Run(seed)).Failures);

    [Fact]
    public async Task A_seed_is_replayed_to_the_last_operation()
    {
        var (first, second) = (await Seeds.Run(7), await Seeds.Run(7));

        Assert.Equal((first.Operations, first.Swept), (second.Operations, second.Swept));
        Assert.Equal(first.Injected, second.Injected);
    }

    [Fact]
    public async Task Whichever_operation_a_worker_dies_at_the_next_one_ends_in_the_same_bytes()
    {
        var (operations, result) = await EveryOperation.Run(PlainTools.Text, step: 4);

        Assert.InRange(operations, 300, 1_000);
        Assert.Empty(result.Failures);
    }
}
