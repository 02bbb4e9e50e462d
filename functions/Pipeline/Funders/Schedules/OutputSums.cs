using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Schedules;

/// <summary>What the period's outputs come to in one divisible unit of the fund's own: as claimed, and as derived.</summary>
internal static class OutputSums
{
    public static Schedule Of(ImmutableArray<Contribution> parts, string sheet, string unit) => new(
        sheet, $"{char.ToUpperInvariant(unit[0])}{unit[1..]} in the period",
        [ScheduleColumn.Project, new("Unit", 26), new("As claimed", 12, Summed: true), new("Derived", 16, Summed: true), new("Together", 14, Summed: true)],
        [
            .. from part in parts
               where part.Outputs.Any(output => Counts(output) && (output.Native?.Measure.Name == unit || output.Derived?.Measure.Name == unit))
               select Line(part, unit),
        ])
    {
        Empty = $"No {unit} are accepted in this period.",
        About = "Derived: worked out from another unit with the factor on the sheet Outputs.",
    };

    private static ImmutableArray<Fact> Line(Contribution part, string unit)
    {
        var outputs = part.Outputs.Where(Counts).ToList();
        var native = outputs.Where(output => output.Native?.Measure.Name == unit).Sum(output => output.Native!.Value.Amount);
        var derived = outputs.Where(output => output.Derived?.Measure.Name == unit).Sum(output => output.Derived!.Value.Amount);
        Where[] tests = [Where.Same("Project"), Where.Says("Figures", "In period")];
        return
        [
            part.Project.Reference, unit,
            Fact.Of(native).By(new Adding("Outputs", "Native figure", [.. tests, Where.Same("Unit")])),
            Fact.Of(derived).By(new Adding("Outputs", "Derived figure", [.. tests, new Where("Derived unit", "Unit")])),
            Fact.Of(native + derived).By(new Formula("{As claimed}+{Derived}")),
        ];
    }

    private static bool Counts(OutputEntry output) => output is { Fate: Fate.Accepted, Figures: OutputFigures.InPeriod };
}
