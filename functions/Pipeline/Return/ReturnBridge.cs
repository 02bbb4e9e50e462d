using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>Why this fund's figure for a project is not another fund's for the same days, cause by cause; the last column must be nothing.</summary>
internal static class ReturnBridge
{
    /// <summary>What is said in the place of a claim that this fund has no part in.</summary>
    public const string Untold = "Not presented to this fund";

    private const string OtherFund = "Other fund";
    private const string Cause = "Cause";
    private const string CostTheirs = "Theirs";
    private const string CostMoved = "Moved";
    private const string CostOurs = "Ours";

    private const string Theirs = "The other fund's figure";
    private const string Ours = "This fund's figure";

    /// <param name="add">Adds the sheet of the costs behind it.</param>
    public static void Fill(Page page, FunderReturn funderReturn, Func<string, string, Page> add)
    {
        var rows = (from part in funderReturn.Contributions from bridge in part.Bridges select new BridgeRow(part.Project, bridge)).ToImmutableArray();
        if (rows.IsEmpty)
        {
            page.Widths(120);
            page.Paragraph("No other fund has claims on these projects in these days.");
            return;
        }

        var costs = FillCosts(add("Bridge costs", "The costs behind the bridge"), rows);
        page.Table(Columns(rows, costs), rows);
        page.Paragraph("Two funds may count the same project's cost in the same days differently. The other fund's figure, and each cause that moves it, make this fund's figure. Check is worked out by formula and must be nothing.");
    }

    private static ImmutableArray<Column<BridgeRow>> Columns(ImmutableArray<BridgeRow> rows, Area costs)
    {
        var causes = Enum.GetValues<BridgeCause>().Where(cause => rows.Any(row => Moved(row.Bridge, cause) is { IsZero: false })).ToImmutableArray();
        return
        [
            new("Project", 16, row => row.Project.Reference),
            new("Name", 26, row => row.Project.Name),
            new(OtherFund, 26, row => row.Bridge.Other.Name),
            Column<BridgeRow>.Live(Theirs, (row, at) => Led(row, at, costs, "", CostTheirs, row.Bridge.Theirs, cost => cost.Theirs)),
            .. causes.Select(cause => Column<BridgeRow>.Live(InPrint.Words(cause), (row, at) => Moved(row.Bridge, cause) is { } moved ? Led(row, at, costs, InPrint.Words(cause), CostMoved, moved, cost => cost.Cause == cause ? cost.Moved : Money.Zero) : Content.Blank)),
            Column<BridgeRow>.Live(Ours, (row, at) => Led(row, at, costs, "", CostOurs, row.Bridge.Ours, cost => cost.Ours)),
            Column<BridgeRow>.Live("Check", (row, at) => Content.Live(
                $"{string.Join('+', causes.Select(cause => at[InPrint.Words(cause)]).Prepend(at[Theirs]))}-{at[Ours]}",
                row.Bridge.Theirs + row.Bridge.Steps.Total(step => step.Amount) - row.Bridge.Ours)),
        ];
    }

    /// <summary>A sum over the costs behind the bridge; the bare figure where they are not told.</summary>
    private static Content Led(BridgeRow row, RowAt at, Area costs, string cause, string column, Money figure, Func<BridgeCost, Money> amount) =>
        at != RowAt.Nowhere && row.Bridge.Costs.Total(amount) == figure
            ? Content.Live(
                costs.Adding(column, [("Project", at["Project"]), (OtherFund, at[OtherFund]), .. cause.Length > 0 ? [(Cause, $"\"{cause}\"")] : Array.Empty<(string, string)>()]), figure)
            : figure;

    private static Area FillCosts(Page page, ImmutableArray<BridgeRow> rows)
    {
        var area = page.Table(CostColumns, from row in rows from cost in row.Bridge.Costs select new CostRow(row.Project, row.Bridge.Other.Name, cost), "No cost lies behind it.");
        page.Paragraph("Costs that both funds give alike lead to this fund's own cells, claim by claim; one that they give differently stands by itself. Of costs that were not presented to this fund it is told one total for each reason, and no more.");
        return area;
    }

    private static readonly ImmutableArray<Column<CostRow>> CostColumns =
    [
        new("Project", 16, row => row.Project.Reference),
        new(OtherFund, 26, row => row.Other),
        new(Cause, 18, row => row.Cost.Cause is { } cause ? InPrint.Words(cause) : "Alike"),
        new("Ledger reference", 16, row => row.Cost.Reference) { Spare = true },
        new("Day", 12, row => row.Cost.Day) { Spare = true },
        Column<CostRow>.Money(CostTheirs, row => row.Cost.Theirs),
        Column<CostRow>.Money(CostMoved, row => row.Cost.Moved),
        Column<CostRow>.Money(CostOurs, row => row.Cost.Ours),
        new("Claim", 14, row => row.Cost.At is { } cells ? cells.Claim : Untold),
        new("File", 26, row => row.Cost.At?.File.Name),
        new("Sheet", 11, row => row.Cost.At?.Sheet),
        new("Cells", 18, row => row.Cost.At?.Cells),
        new(ReturnSources.Hash, 22, row => row.Cost.At?.File.Sha256) { Aside = true },
    ];

    private static Money? Moved(Bridge bridge, BridgeCause cause) =>
        bridge.Steps.Any(step => step.Cause == cause) ? bridge.Steps.Where(step => step.Cause == cause).Total(step => step.Amount) : null;

    private sealed record BridgeRow(Project Project, Bridge Bridge);

    private sealed record CostRow(Project Project, string Other, BridgeCost Cost);
}
