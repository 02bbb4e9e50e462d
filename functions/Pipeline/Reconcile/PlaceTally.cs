using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile.Workings;

namespace FundingPipeline.Reconcile;

/// <summary>Adds up one project's lines of one ward or theme.</summary>
internal sealed class PlaceTally(string name)
{
    private readonly List<FundSpend> funds = [];
    private readonly OrderedDictionary<(SourceFile File, string Sheet), SheetTally> sheets = new();
    private readonly Dictionary<SheetLayout, SheetTally> known = new(ReferenceEqualityComparer.Instance);
    private string name = name;
    private string latest = "";
    private int transactions;
    private Money once;

    public PlaceSpend Spend => new(name, [.. funds], transactions, once, [.. sheets.Values.Select(sheet => sheet.Spend)]);

    public void Add(SpendRow line, string spelt)
    {
        name = string.CompareOrdinal(spelt, name) < 0 ? spelt : name;
        var sheet = SheetOf(line);
        if (line.IsCost)
        {
            sheet.Eligible.Add(line.Row.At["Eligible cost"]);
        }

        sheet.Claimed.Add(ClaimCells.CellOf(line.Row));
        Add(sheet.Funder, line.IsCost ? line.Eligible : null, line.Claimed);
    }

    /// <summary>A transaction's lines come one after another.</summary>
    public void AddOnce(SpendRow line, Money comesTo, bool isShared)
    {
        SheetOf(line).Once.Add(CashFlow.CostCell((CostLine)line.Row));
        if (!isShared)
        {
            transactions += latest == line.Cost ? 0 : 1;
            latest = line.Cost;
            once += comesTo;
        }
    }

    private void Add(Funder funder, Money? eligible, Money claimed)
    {
        var at = funds.FindIndex(fund => fund.Funder == funder);
        if (at < 0)
        {
            at = funds.Count;
            funds.Add(new(funder, null, Money.Zero));
        }

        var before = funds[at];
        funds[at] = new(funder, eligible is { } more ? (before.Eligible ?? Money.Zero) + more : before.Eligible, before.Claimed + claimed);
    }

    private SheetTally SheetOf(SpendRow line)
    {
        var layout = line.Row.At.Layout;
        return known.TryGetValue(layout, out var sheet) ? sheet : known[layout] = Sheet(layout, line.Fund);
    }

    /// <summary>The same sheet may have been read more than once.</summary>
    private SheetTally Sheet(SheetLayout layout, Source fund)
    {
        if (!sheets.TryGetValue((layout.File, layout.Sheet), out var sheet))
        {
            sheets.Add((layout.File, layout.Sheet), sheet = new(layout, Funder.Of(fund)!));
        }

        return sheet;
    }

    private sealed record SheetTally(SheetLayout Layout, Funder Funder)
    {
        public CellRanges Eligible { get; } = new();

        public CellRanges Once { get; } = new();

        public CellRanges Claimed { get; } = new();

        public SheetSpend Spend => new(Funder, Layout.File, Layout.Sheet, $"{Eligible}", $"{Once}", $"{Claimed}");
    }
}
