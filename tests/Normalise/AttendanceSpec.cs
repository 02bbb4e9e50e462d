using FundingPipeline.Ingest;
using FundingPipeline.Normalise;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests;

public class AttendanceSpec
{
    private static readonly AttendanceLine[] Rows =
    [
        GivenOutputs.Week("A", "2000-01-03", 12.5m, row: 5),
        GivenOutputs.Week("A", "2000-01-03", 2.5m, row: 6),
        GivenOutputs.Week("a ", "2000-01-10", 15, row: 7),
        GivenOutputs.Week("B", "2000-01-03", 15, row: 8),
        GivenOutputs.Week("B", "2000-01-10", 0, row: 9),
        GivenOutputs.Week("C", "2000-01-10", null, row: 10),
    ];

    [Fact]
    public void Hours_are_the_sum_and_people_are_counted_once() =>
        Assert.Equal(["45 beneficiary hours", "2 unique people"], Read("ESF", Rows));

    [Fact]
    public void A_training_week_is_one_person_in_one_week_with_any_hours() =>
        Assert.Equal(["3 training weeks", "2 unique people"], Read("SRB", Rows));

    [Fact]
    public void A_week_that_crosses_the_end_of_a_quarter_counts_where_its_Sunday_falls()
    {
        AttendanceLine[] rows = [GivenOutputs.Week("A", "2000-03-20", 10), GivenOutputs.Week("A", "2000-03-27", 10, row: 6)];
        var entries = Attendance.Read(Case("SRB", rows), _ => Fate.Accepted).Where(entry => entry.Native!.Value.Measure.Name == "training weeks").ToList();
        Assert.Equal(["1 to 2000-03-26", "1 to 2000-04-02"], entries.Select(entry => $"{entry.Native!.Value.Amount} to {entry.Days.Last:uuuu-MM-dd}"));
        Assert.Null(entries[1].Part(Given.Days("2000-01-01", "2000-03-31")));
        Assert.NotNull(entries[1].Part(Given.Days("2000-04-01", "2000-06-30")));
    }

    [Fact]
    public void A_row_of_another_fund_is_that_funds() =>
        Assert.Equal(["10 beneficiary hours", "1 unique people"],
            Read("ESF", [GivenOutputs.Week("A", "2000-01-03", 10, "ESF"), GivenOutputs.Week("B", "2000-01-03", 10, "ND25+", row: 6)]));

    [Fact]
    public void Rows_of_different_fate_are_told_apart()
    {
        AttendanceLine[] rows = [GivenOutputs.Week("A", "2000-01-03", 10), GivenOutputs.Week("B", "2000-01-03", 5, row: 6)];
        var entries = Attendance.Read(Case("ESF", rows), row => row.Line == "6" ? Fate.Queried : Fate.Accepted).Where(entry => entry.Output == "Hours attended");
        Assert.Equal(["Accepted 10", "Queried 5"], entries.Select(entry => $"{entry.Fate} {entry.Native!.Value.Amount}"));
    }

    private static string[] Read(string fund, AttendanceLine[] rows) =>
        [.. Attendance.Read(Case(fund, rows), _ => Fate.Accepted).Select(entry => $"{entry.Native}")];

    private static ClaimCase Case(string fund, AttendanceLine[] rows) => Given.Case(Given.Claim(fund) with { Attendance = [.. rows] });
}
