using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>Outputs as they were claimed and, beside them and marked, in the fund's own unit; and units at contract prices.</summary>
internal static class ReturnOutputs
{
    /// <summary>The table of units and prices, where the fund pays by them.</summary>
    public static Area? Fill(Page page, FunderReturn funderReturn)
    {
        page.Table(Columns, from part in funderReturn.Contributions from output in part.Outputs select new OutputRow(part.Project, output), "No output falls in this period.");
        page.Paragraph("Derived: worked out from the native figure with the factor shown, and never put in its place. Apportioned: the part of a longer period that falls in this one, by days.", across: 9);
        var units = (from part in funderReturn.Contributions from unit in part.Units select new UnitRow(part.Project, unit)).ToImmutableArray();
        if (units.IsEmpty)
        {
            return null;
        }

        page.Heading("Units at contract prices");
        return page.ByFate(UnitColumns, units);
    }

    private static readonly ImmutableArray<Column<OutputRow>> Columns =
    [
        new("Project", 16, row => row.Project.Reference),
        new("Claim and line", 12, row => $"{row.Output.Claim.Number}/{row.Output.Line.Line}"),
        new("Code", 12, row => row.Output.Code),
        new("Output", 30, row => row.Output.Output),
        new("Figures", 12, row => InPrint.Words(row.Output.Figures)),
        new("First day", 12, row => row.Output.Days.First),
        new("Last day", 12, row => row.Output.Days.Last),
        new("Native figure", 12, row => row.Output.Native?.Amount),
        new("Unit", 18, row => row.Output.Native?.Measure.Name),
        new("Derived figure", 12, row => row.Output.Derived?.Amount),
        new("Derived unit", 18, row => row.Output.Derived?.Measure.Name),
        new("Factor", 8, row => row.Output.Factor),
        new("Source of the factor", 24, row => row.Output.FactorSource),
        new("Apportioned", 12, row => InPrint.YesNo(row.Output.Apportioned)),
        new("Method", 14, row => row.Output.Method),
        new("Forecast", 10, row => row.Output.Forecast),
        new("Group", 14, row => row.Output.Group),
        new(FateInWords.Heading, 10, row => row.Output.Fate.InWords()),
    ];

    private static readonly ImmutableArray<Column<UnitRow>> UnitColumns =
    [
        new("Project", 16, row => row.Project.Reference),
        new("Claim and line", 12, row => $"{row.Unit.Claim.Number}/{row.Unit.Line.Line}"),
        new("Contract", 12, row => row.Unit.Line.Contract),
        new("Element", 30, row => row.Unit.Line.Element),
        new("Strand", 12, row => row.Unit.Line.Strand),
        new("First day", 12, row => row.Unit.Days.First),
        new("Last day", 12, row => row.Unit.Days.Last),
        new("Units", 12, row => row.Unit.Line.Units),
        new("Price of one", 18, row => row.Unit.Line.UnitPrice),
        Column<UnitRow>.Money("Amount", row => row.Unit.Amount),
        new(FateInWords.Heading, 18, row => row.Unit.Fate.InWords()),
    ];

    private sealed record OutputRow(Project Project, OutputEntry Output);

    private sealed record UnitRow(Project Project, UnitEntry Unit);
}
