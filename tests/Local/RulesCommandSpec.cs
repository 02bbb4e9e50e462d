using FundingPipeline.Funders;

namespace FundingPipeline.Tests.Local;

public sealed class RulesCommandSpec
{
    [Fact]
    public async Task Every_rule_is_listed_with_its_evidence_and_days()
    {
        var (code, output, _) = await Command.Run("rules");

        Assert.Equal(0, code);
        Assert.All(Catalogue.Rules, rule => Assert.Contains($"{rule.Id}  {rule.Source.Evidence.InWords()}  {rule.InForce}", output));
    }

    [Fact]
    public async Task A_rule_that_nobody_knows_ends_with_code_1_and_a_sentence()
    {
        var (code, _, error) = await Command.Run("rules", "ESF-999");

        Assert.Equal(1, code);
        Assert.Equal("No rule is called ESF-999. \"rules\" lists them all.", error.Trim());
    }
}
