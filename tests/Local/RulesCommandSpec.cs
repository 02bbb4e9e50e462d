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
    public async Task One_rule_is_told_with_its_remedy_and_every_figure_with_days_and_source()
    {
        var (code, output, _) = await Command.Run("rules", "srb-04");

        Assert.Equal(0, code);
        Assert.Equal(
            """
            SRB-04
                Management and administration should not come to more than a set share of the SRB award.
            Source    Remembered practice, not found in a document, SRB administration commonly capped at 5%
            Evidence  assumed
            In force  1994-01-01 to now
            Reach     a project or the programme; no one row is taken
            Remedy    Be ready to show that the share is kept by the end of the scheme.
            Figures   Administration share
                5%, 1994-01-01 to now: Remembered practice, not found in a document, SRB administration commonly capped at 5% (assumed)
            """,
            output.ReplaceLineEndings("\n").Trim());
    }

    [Theory]
    [InlineData("ESF-01", "    30% of the first year's grant for Objective 3 2000-06, North West, direct, 1994-01-01 to now: North West Network guide")]
    [InlineData("ESF-16", "    over £149,999.99 for Scotland, From 150,000, 2004-04-01 to now: Scottish European Structural Funds later notice")]
    [InlineData("ND-10", "    aged 25 to 29, 18 months out of work for ND25+, 25 to 29, 1994-01-01 to now: Developing people")]
    [InlineData("NRF-01", "    partnership, strategy, statement of use, accreditation, 2002-04-01 to 2004-03-31: Local Strategic Partnerships")]
    [InlineData("JOINT-06", "    Capital receipts may not match ERDF for capital, 1994-01-01 to now: PAT 17")]
    public async Task A_row_of_a_rules_figures_says_for_whom_and_when(string id, string row)
    {
        var (_, output, _) = await Command.Run("rules", id);

        Assert.Contains(row, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_nobody_knows_ends_with_code_1_and_a_sentence()
    {
        var (code, _, error) = await Command.Run("rules", "ESF-999");

        Assert.Equal(1, code);
        Assert.Equal("No rule is called ESF-999. \"rules\" lists them all.", error.Trim());
    }
}
