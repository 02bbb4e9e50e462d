using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>Outputs as they were claimed and, beside them and marked, in the fund's own unit; units at contract prices; and outcomes.</summary>
internal static class ReturnOutputs
{
    /// <summary>The table of outputs and, where the fund pays by them, the table of units and prices.</summary>
    public static (Area Outputs, Area? Units) Fill(Page page, FunderReturn funderReturn)
    {
        var outputs = page.Table(Columns, from part in funderReturn.Contributions from output in part.Outputs select new OutputRow(part.Project, output), "No output falls in this period.");
        if (funderReturn.Contributions.Any(part => !part.Outputs.IsEmpty))
        {
            page.Paragraph("Derived: worked out from the native figure with the factor shown, and never put in its place. Apportioned: the part of a longer period that falls in this one, by days.");
        }

        var units = (from part in funderReturn.Contributions from unit in part.Units select new UnitRow(part.Project, unit)).ToImmutableArray();
        Area? area = null;
        if (!units.IsEmpty)
        {
            page.Heading("Units at contract prices");
            area = page.ByFate(UnitColumns, units);
        }

        ReturnOutcomes.Fill(page, funderReturn);
        return (outputs, area);
    }

    private static readonly ImmutableArray<Column<OutputRow>> Columns =
    [
        new("Project", 16, row => row.Project.Reference),
        new("Claim and line", 9, row => $"{row.Output.Claim.Number}/{row.Output.Line.Line}"),
        new("Code", 10, row => row.Output.Code) { Spare = true },
        new("Output", 26, row => row.Output.Output),
        new("Figures", 11, row => InPrint.Words(row.Output.Figures)),
        new("First day", 12, row => row.Output.Days.First),
        new("Last day", 12, row => row.Output.Days.Last),
        new("Native figure", 12, row => row.Output.Native?.Amount),
        new("Unit", 16, row => row.Output.Native?.Measure.Name),
        new("Derived figure", 12, row => row.Output.Derived?.Amount) { Spare = true },
        new("Derived unit", 16, row => row.Output.Derived?.Measure.Name) { Spare = true },
        new("Factor", 9, row => row.Output.Factor) { Spare = true },
        new("Source of the factor", 22, row => row.Output.FactorSource) { Spare = true },
        new("Apportioned", 12, row => InPrint.YesNo(row.Output.Apportioned)) { Spare = true },
        new("Method", 14, row => row.Output.Method) { Spare = true },
        new("Forecast", 10, row => row.Output.Forecast) { Spare = true },
        new("Group", 14, row => row.Output.Group) { Spare = true },
        new(FateInWords.Heading, 10, row => row.Output.Fate.InWords()),
        new("File", 26, row => row.Output.Line.At.Layout.File.Name),
        new("Sheet", 11, row => row.Output.Line.At.Layout.Sheet),
        new("Cell", 7, row => CellOf(row.Output.Line).Address),
        new("Cell of forecast", 7, row => row.Output.Forecast is null ? "" : row.Output.Line.At["Forecast"].Address) { Aside = true, Spare = true },
        new(ReturnSources.Hash, 22, row => row.Output.Line.At.Layout.File.Sha256) { Aside = true },
    ];

    private static readonly ImmutableArray<Column<UnitRow>> UnitColumns =
    [
        new("Project", 16, row => row.Project.Reference),
        new("Claim and line", 9, row => $"{row.Unit.Claim.Number}/{row.Unit.Line.Line}"),
        new("Contract", 10, row => row.Unit.Line.Contract),
        new("Element", 26, row => row.Unit.Line.Element),
        new("Strand", 11, row => row.Unit.Line.Strand) { Spare = true },
        new("First day", 12, row => row.Unit.Days.First),
        new("Last day", 12, row => row.Unit.Days.Last),
        new("Units", 12, row => row.Unit.Line.Units),
        new("Price of one", 16, row => row.Unit.Line.UnitPrice),
        Column<UnitRow>.Money("Amount", row => row.Unit.Amount),
        new(FateInWords.Heading, 10, row => row.Unit.Fate.InWords()),
        new("File", 26, row => row.Unit.Line.At.Layout.File.Name),
        new("Sheet", 11, row => row.Unit.Line.At.Layout.Sheet),
        new("Cell", 7, row => row.Unit.Line.At["Amount"].Address),
        new("Cell of units", 7, row => row.Unit.Line.At["Units"].Address) { Aside = true },
        new("Cell of price of one", 7, row => row.Unit.Line.At["Unit price"].Address) { Aside = true },
        new(ReturnSources.Hash, 22, row => row.Unit.Line.At.Layout.File.Sha256) { Aside = true },
    ];

    /// <summary>Where the figure stands: an output's quantity or, where attendance was counted, the first of its hours.</summary>
    private static CellRef CellOf(ClaimRow line) => line.At[line is AttendanceLine ? "Hours" : "Quantity"];

    private sealed record OutputRow(Project Project, OutputEntry Output);

    private sealed record UnitRow(Project Project, UnitEntry Unit);
}
