using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Schedules;

/// <summary>What was forecast of each output beside what came of it, with the difference and the reason given.</summary>
internal static class ForecastOutputs
{
    public static Schedule Of(ImmutableArray<Contribution> parts, string sheet) => new(
        sheet, "Outputs, forecast and actual",
        [
            ScheduleColumn.Project, new("Output", 26), new("Code", 12), new("Unit", 16), new("Figures", 14), new("Forecast", 14), new("Actual", 14), new("Difference", 14), new("Reason", 28),
        ],
        [
            .. from part in parts
               from output in part.Outputs
               where output is { Fate: Fate.Accepted, Native: not null }
               orderby part.Project.Reference, output.Code, output.Output, output.Days.First
               select Line(part, output),
        ])
    {
        Empty = "No output is accepted in this period.",
        About = "In the claim's own unit. A forecast that is not stated belongs on the claim's sheet Outputs, in the column Forecast. Figures counted on a day are never added up.",
    };

    private static ImmutableArray<Fact> Line(Contribution part, OutputEntry output) =>
    [
        part.Project.Reference, output.Output, output.Code, output.Native!.Value.Measure.Name, InWords(output),
        output.Forecast is { } forecast ? Fact.Of(forecast, output.Line.At["Forecast"]) : "Not stated",
        Fact.Of(output.Native!.Value.Amount, output.Line.At[output.Line is AttendanceLine ? "Hours" : "Quantity"]),
        output.Forecast is { } planned ? Fact.Of(output.Native!.Value.Amount - planned).By(new Formula("{Actual}-{Forecast}")) : Fact.Blank,
        output.Line is OutputLine line ? line.Reason : "",
    ];

    private static string InWords(OutputEntry output) =>
        output.Apportioned ? "Apportioned" : output.Figures switch { OutputFigures.ToDate => "To date", OutputFigures.OnDate => "On a day", _ => "In the period" };
}
