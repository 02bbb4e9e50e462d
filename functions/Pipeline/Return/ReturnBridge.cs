using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>Why this fund's figure for a project is not another fund's for the same days, cause by cause; the last column must be nothing.</summary>
internal static class ReturnBridge
{
    private const string Theirs = "The other fund's figure";
    private const string Ours = "This fund's figure";

    public static void Fill(Page page, FunderReturn funderReturn)
    {
        var rows = (from part in funderReturn.Contributions from bridge in part.Bridges select new BridgeRow(part.Project, bridge)).ToImmutableArray();
        if (rows.IsEmpty)
        {
            page.Widths(120);
            page.Paragraph("No other fund has claims on these projects in these days.");
            return;
        }

        page.Table(Columns(rows), rows);
        page.Paragraph("Two funds may count the same project's cost in the same days differently. The other fund's figure, and each cause that moves it, make this fund's figure. Check is worked out by formula and must be nothing.");
    }

    private static ImmutableArray<Column<BridgeRow>> Columns(ImmutableArray<BridgeRow> rows)
    {
        var causes = Enum.GetValues<BridgeCause>().Where(cause => rows.Any(row => Moved(row.Bridge, cause) is { IsZero: false })).ToImmutableArray();
        return
        [
            new("Project", 16, row => row.Project.Reference),
            new("Name", 26, row => row.Project.Name),
            new("Other fund", 26, row => row.Bridge.Other.Name),
            Column<BridgeRow>.Money(Theirs, row => row.Bridge.Theirs),
            .. causes.Select(cause => Column<BridgeRow>.Money(InPrint.Words(cause), row => Moved(row.Bridge, cause))),
            Column<BridgeRow>.Money(Ours, row => row.Bridge.Ours),
            Column<BridgeRow>.Live("Check", (row, at) => Content.Live(
                $"{string.Join('+', causes.Select(cause => at[InPrint.Words(cause)]).Prepend(at[Theirs]))}-{at[Ours]}",
                row.Bridge.Theirs + row.Bridge.Steps.Total(step => step.Amount) - row.Bridge.Ours)),
        ];
    }

    private static Money? Moved(Bridge bridge, BridgeCause cause) =>
        bridge.Steps.Any(step => step.Cause == cause) ? bridge.Steps.Where(step => step.Cause == cause).Total(step => step.Amount) : null;

    private sealed record BridgeRow(Project Project, Bridge Bridge);
}
