using FundingPipeline.Ingest;
using FundingPipeline.Normalise;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests;

public class OutputPartsSpec
{
    private static readonly ClaimPeriod Winter = Given.Days("2000-01-01", "2000-03-31");
    private static readonly ClaimPeriod Spring = Given.Days("2000-04-01", "2000-06-30");

    [Fact]
    public void Training_weeks_are_cut_by_days_and_marked()
    {
        var entry = Entry("training weeks", 20);
        var (before, after) = (entry.Part(Winter)!, entry.Part(Spring)!);
        Assert.Equal(("12 training weeks", "by days: 12 of 20", true), ($"{before.Native}", before.Method, before.Apportioned));
        Assert.Equal(("8 training weeks", "by days: 8 of 20", true), ($"{after.Native}", after.Method, after.Apportioned));
    }

    [Fact]
    public void Parts_of_an_awkward_figure_add_up_to_it()
    {
        var entry = Entry("training weeks", 1);
        ClaimPeriod[] tiles = [Given.Days("2000-01-01", "2000-03-22"), Given.Days("2000-03-23", "2000-03-29"), Given.Days("2000-03-30", "2000-12-31")];
        Assert.Equal(["0.150", "0.350", "0.500"], tiles.Select(tile => entry.Part(tile)!.Native!.Value.Amount.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("people", OutputFigures.InPeriod)]
    [InlineData("FTE jobs", OutputFigures.InPeriod)]
    [InlineData("training weeks", OutputFigures.ToDate)]
    public void What_is_not_divisible_counts_where_it_ends(string unit, OutputFigures figures)
    {
        var entry = Entry(unit, 7) with { Figures = figures };
        Assert.Null(entry.Part(Winter));
        Assert.Equal(($"7 {unit}", false), ($"{entry.Part(Spring)!.Native}", entry.Part(Spring)!.Apportioned));
    }

    [Fact]
    public void A_range_that_holds_all_of_it_leaves_it_whole_and_one_beside_it_has_none()
    {
        var entry = Entry("training weeks", 20);
        Assert.Same(entry, entry.Part(Given.Days("2000-01-01", "2000-12-31")));
        Assert.Null(entry.Part(Given.Days("2001-01-01", "2001-12-31")));
    }

    [Fact]
    public void Native_and_derived_figures_are_cut_alike()
    {
        var line = GivenOutputs.Output(20, "training weeks", 15) with { Period = Given.Days("2000-03-20", "2000-04-08") };
        var part = Outputs.Read(GivenOutputs.Case("ESF", line)).Part(Winter)!;
        Assert.Equal(("12 training weeks", "180 beneficiary hours"), ($"{part.Native}", $"{part.Derived}"));
    }

    /// <summary>Twenty days, of which twelve are in March.</summary>
    private static OutputEntry Entry(string unit, decimal amount) =>
        Outputs.Read(GivenOutputs.Case("SRB", GivenOutputs.Output(amount, unit) with { Period = Given.Days("2000-03-20", "2000-04-08") }));
}
