using FundingPipeline.Normalise;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests;

public class OutputsSpec
{
    [Theory]
    [InlineData(15.0, "300 beneficiary hours")]
    [InlineData(22.5, "450 beneficiary hours")]
    [InlineData(30.0, "600 beneficiary hours")]
    public void Twenty_training_weeks_are_as_many_hours_as_the_course_had(decimal hoursPerWeek, string hours)
    {
        var entry = Outputs.Read(GivenOutputs.Case("ESF", GivenOutputs.Output(20, "Training weeks", hoursPerWeek)));
        Assert.Equal(("20 training weeks", hours, hoursPerWeek), ($"{entry.Native}", $"{entry.Derived}", entry.Factor));
    }

    [Theory]
    [InlineData(450, 22.5, "20 training weeks")]
    [InlineData(100, 15.0, "6.667 training weeks")]
    public void Beneficiary_hours_on_an_SRB_claim_are_weeks_the_other_way(decimal hours, decimal hoursPerWeek, string weeks)
    {
        var entry = Outputs.Read(GivenOutputs.Case("SRB", GivenOutputs.Output(hours, "beneficiary hours", hoursPerWeek)));
        Assert.Equal(($"{hours:0} beneficiary hours", weeks), ($"{entry.Native}", $"{entry.Derived}"));
    }

    [Fact]
    public void Without_hours_per_week_there_is_no_figure()
    {
        var entry = Outputs.Read(GivenOutputs.Case("ESF", GivenOutputs.Output(20, "training weeks")));
        Assert.Equal(("20 training weeks", null, null), ($"{entry.Native}", entry.Derived, entry.Factor));
    }

    [Theory]
    [InlineData("2000-01-01", "2000-03-31", "450 beneficiary hours", "Course plan 2")]
    [InlineData("2000-04-01", "2000-12-31", "", "")]
    public void The_registers_factor_serves_for_its_days(string from, string to, string hours, string source)
    {
        var entry = Outputs.Read(GivenOutputs.Case("ESF", GivenOutputs.Output(20, "training weeks")).With(GivenOutputs.HoursPerWeek(22.5m, from, to)));
        Assert.Equal((hours, source), ($"{entry.Derived}", entry.FactorSource));
    }

    [Fact]
    public void The_lines_own_hours_beat_the_registers() =>
        Assert.Equal("300 beneficiary hours", $"{Outputs.Read(GivenOutputs.Case("ESF", GivenOutputs.Output(20, "training weeks", 15)).With(GivenOutputs.HoursPerWeek(22.5m, "2000-01-01", "2000-12-31"))).Derived}");

    [Theory]
    [InlineData("ESF", "beneficiary hours")]
    [InlineData("SRB", "training weeks")]
    [InlineData("SRB", "construction weeks")]
    public void A_figure_in_the_funds_own_unit_is_left_alone(string fund, string unit)
    {
        var entry = Outputs.Read(GivenOutputs.Case(fund, GivenOutputs.Output(20, unit, 15)));
        Assert.Equal(($"20 {unit}", null, null), ($"{entry.Native}", entry.Derived, entry.Factor));
    }

    [Fact]
    public void Attendance_beats_a_factor_and_nothing_is_told_twice()
    {
        var at = GivenOutputs.Case("ESF", GivenOutputs.Output(2, "training weeks", 15), GivenOutputs.Week("A", "2000-01-03", 12), GivenOutputs.Week("B", "2000-01-03", 9));
        Assert.Equal(
            ["2 training weeks -> ", "21 beneficiary hours -> ", "2 unique people -> "],
            Outputs.Of(at.In, _ => Fate.Accepted).Select(entry => $"{entry.Native} -> {entry.Derived}"));
    }

    [Fact]
    public void A_line_that_states_the_funds_unit_stands_and_attendance_is_its_evidence()
    {
        var at = GivenOutputs.Case("ESF", GivenOutputs.Output(21, "beneficiary hours"), GivenOutputs.Week("A", "2000-01-03", 21));
        Assert.Equal(["21 beneficiary hours", "1 unique people"], Outputs.Of(at.In, _ => Fate.Accepted).Select(entry => $"{entry.Native}"));
    }

    [Fact]
    public void A_refused_row_stays_in_the_list_as_refused()
    {
        var at = GivenOutputs.Case("ESF", GivenOutputs.Output(21, "beneficiary hours"));
        Assert.Equal(Fate.Refused, Assert.Single(Outputs.Of(at.In, _ => Fate.Refused)).Fate);
    }

    [Theory]
    [InlineData(null, "training weeks")]
    [InlineData(20, "sessions")]
    public void What_cannot_be_read_has_no_native_figure(int? quantity, string unit) =>
        Assert.Null(Outputs.Read(GivenOutputs.Case("ESF", GivenOutputs.Output(quantity, unit))).Native);
}
