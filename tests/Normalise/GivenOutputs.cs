using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests;

/// <summary>The smallest honest output and attendance record.</summary>
public static class GivenOutputs
{
    public static OutputLine Output(decimal? quantity, string unit, decimal? hoursPerWeek = null) => new()
    {
        At = Given.Row("Outputs"),
        Line = "1",
        Output = "Training",
        Quantity = quantity,
        Unit = unit,
        HoursPerWeek = hoursPerWeek,
    };

    public static AttendanceLine Week(string person, string commencing, decimal? hours, string funder = "", int row = 5) => new()
    {
        At = Given.Row("Attendance", row),
        Line = $"{row}",
        Person = person,
        WeekCommencing = Given.Day(commencing),
        Hours = hours,
        Funder = funder,
    };

    public static OutputCase Case(string fund, OutputLine line, params AttendanceLine[] attendance) =>
        new(Given.Case(Given.Claim(fund) with { Outputs = [line], Attendance = [.. attendance] }), line);

    public static OutputCase With(this OutputCase at, params Factor[] factors) =>
        at with { In = at.In with { Register = new() { Factors = [.. factors] } } };

    public static Factor HoursPerWeek(decimal? value, string from, string to) => new()
    {
        At = Given.Row("Factors"),
        Project = "P-1",
        Name = "Hours per week",
        Value = value,
        From = Given.Day(from),
        To = Given.Day(to),
        Source = "Course plan 2",
    };
}
