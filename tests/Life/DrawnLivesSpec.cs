using FundingPipeline.Simulation;

namespace FundingPipeline.Tests.Life;

/// <summary>Files, certificates and answers in any order on a shelf on which anything goes wrong: no certified byte changes, each pound is in one return, and an export brings all of it back.</summary>
public sealed class DrawnLivesSpec
{
    [Fact]
    public async Task Whatever_is_sent_certified_and_answered_in_whatever_order_the_laws_hold()
    {
        const int seeds = 40;
        var (certified, answered, adjusted) = (0, 0, 0);
        for (var seed = 1; seed <= seeds; seed++)
        {
            var lives = new DrawnLives(seed);
            try
            {
                await lives.Live();
            }
            catch (LawBroken broken)
            {
                Assert.Fail($"Seed {seed}: {broken.Message}");
            }

            (certified, answered, adjusted) = (certified + lives.Certified, answered + lives.Answered, adjusted + (lives.Adjusted ? 1 : 0));
        }

        Assert.True(certified > seeds && answered > seeds / 2 && adjusted > 2, $"{certified} certified, {answered} answered, {adjusted} adjusted: too few to show anything.");
    }
}
