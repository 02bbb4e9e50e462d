using FundingPipeline.Benchmarks;

namespace FundingPipeline.Tests.Benchmarks;

/// <summary>The last table of compare follows from what was measured, and is typed by nobody.</summary>
public class TargetSpec
{
    [Theory]
    [InlineData(Figure.StartUpMilliseconds, "399.999", "met")]
    [InlineData(Figure.StartUpMilliseconds, "400", "NOT MET")]
    [InlineData(Figure.StartUpMegabytes, "79", "met")]
    [InlineData(Figure.StartUpMegabytes, "80", "NOT MET")]
    [InlineData(Figure.ProgrammeByPandas, "0.999", "met")]
    [InlineData(Figure.ProgrammeByPandas, "1", "NOT MET")]
    [InlineData(Figure.ProgrammeMegabytes, "399", "met")]
    [InlineData(Figure.ProgrammeMegabytes, "400", "NOT MET")]
    [InlineData(Figure.OneProcessorByTwo, "1.7", "met")]
    [InlineData(Figure.OneProcessorByTwo, "1.6999", "NOT MET")]
    [InlineData(Figure.LongClaimByPandas, "0.4999", "met")]
    [InlineData(Figure.LongClaimByPandas, "0.5", "NOT MET")]
    [InlineData(Figure.LongClaimMegabytes, "249", "met")]
    [InlineData(Figure.LongClaimMegabytes, "250", "NOT MET")]
    [InlineData(Figure.TenfoldTime, "11", "met")]
    [InlineData(Figure.TenfoldTime, "11.001", "NOT MET")]
    [InlineData(Figure.TenfoldMemory, "2", "met")]
    [InlineData(Figure.TenfoldMemory, "2.001", "NOT MET")]
    [InlineData(Figure.CorrectionByLedger, "1.5", "met")]
    [InlineData(Figure.CorrectionByLedger, "1.501", "NOT MET")]
    [InlineData(Figure.LostByWorkers, "0", "met")]
    [InlineData(Figure.LostByWorkers, "1", "NOT MET")]
    public void A_target_is_met_up_to_its_limit_and_not_beyond(Figure figure, string measured, string verdict) =>
        Assert.EndsWith($" | {verdict} |", Of(figure).Row(new Measurements().With(figure, decimal.Parse(measured, null))));

    [Theory]
    [InlineData(Figure.ProgrammeMegabytes, "538", "| `run` of 1,000 claims, memory | under 400 MB | 538 MB | NOT MET |")]
    [InlineData(Figure.OneProcessorByTwo, "1.75", "| `run` of 1,000 claims on one processor, wall time by that on two | at least 1.7 times | 1.75 times | met |")]
    [InlineData(Figure.TenfoldTime, "10.3125", "| `run` of ten times the claims, wall time | at most 11 times | 10.3125 times | met |")]
    [InlineData(Figure.LostByWorkers, "1234", "| what 1, 2, 4 and 8 processes lost, left undone or got wrong | at most 0 cases | 1,234 cases | NOT MET |")]
    public void A_row_says_what_is_wanted_what_was_measured_and_whether_it_is_met(Figure figure, string measured, string row) =>
        Assert.Equal(row, Of(figure).Row(new Measurements().With(figure, decimal.Parse(measured, null))));

    [Fact]
    public void What_could_not_be_measured_is_neither_met_nor_missed() =>
        Assert.All(Target.All, target => Assert.Equal($"| {target.Of} | {target.Wanted} | not measured | not measured |", target.Row(new Measurements().With(target.Figure, null))));

    [Fact]
    public void Every_figure_but_the_seconds_of_the_programme_has_one_target() =>
        Assert.Equal(Enum.GetValues<Figure>().Except([Figure.ProgrammeSeconds]).Order(), Target.All.Select(target => target.Figure).Order());

    private static Target Of(Figure figure) => Target.All.Single(target => target.Figure == figure);
}
