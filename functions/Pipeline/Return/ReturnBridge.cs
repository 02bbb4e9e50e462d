using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>Why this fund's figure for a project is not another fund's for the same days, cause by cause; the last column must be nothing.</summary>
internal static class ReturnBridge
{
    public static void Fill(Page page, FunderReturn funderReturn)
    {
        page.Table(Columns, from part in funderReturn.Contributions from bridge in part.Bridges select new BridgeRow(part.Project, bridge), "No other fund pays for these projects in these days.");
        page.Paragraph("Theirs, and every cause in order, make ours. Check is worked out by formula and must be nothing.", across: 9);
    }

    private static readonly ImmutableArray<Column<BridgeRow>> Columns =
    [
        new("Project", 14, row => row.Project.Reference),
        new("Name", 26, row => row.Project.Name),
        new("Other fund", 26, row => row.Bridge.Other.Name),
        Column<BridgeRow>.Money("Theirs", row => row.Bridge.Theirs),
        .. Enum.GetValues<BridgeCause>().Select(cause => Column<BridgeRow>.Money(InPrint.Words(cause), row => Moved(row.Bridge, cause))),
        Column<BridgeRow>.Money("Ours", row => row.Bridge.Ours),
        Column<BridgeRow>.Live("Check", (row, at) => Content.Live(
            $"{at["Theirs"]}+SUM({at[InPrint.Words(BridgeCause.NotEligible)]}:{at[InPrint.Words(BridgeCause.Units)]})-{at["Ours"]}",
            row.Bridge.Theirs + row.Bridge.Steps.Total(step => step.Amount) - row.Bridge.Ours)),
    ];

    private static Money? Moved(Bridge bridge, BridgeCause cause) =>
        bridge.Steps.Any(step => step.Cause == cause) ? bridge.Steps.Where(step => step.Cause == cause).Total(step => step.Amount) : null;

    private sealed record BridgeRow(Project Project, Bridge Bridge);
}
