using System.Collections.Immutable;
using FundingPipeline.Reconcile;
using FundingPipeline.Return.Lineage;

namespace FundingPipeline.Return;

/// <summary>Money paid ahead of spending, and how much of it has been earned since.</summary>
internal static class ProgrammeAdvances
{
    private const string Claimed = "Due on claims";
    private const string Received = "Received";
    private const string Paid = "Advance";
    private const string Earned = "Earned so far";
    private const string Covered = "Covered";

    public static void Fill(Page page, Programme programme, CellsBehind behind)
    {
        page.Table(
            Columns(behind),
            from project in programme.Projects
            from balance in project.Advances
            select new Row(project.Project!.Reference, balance),
            "No award has an advance.");
        page.Paragraph("Advance: what the register's Receipts say came in as an advance or, where they say nothing of one, what is due on the claims. Covered: as much of it as the award has earned so far, for an advance is set off before anything else is paid. Outstanding: what must still be earned, or paid back.");
    }

    private static ImmutableArray<Column<Row>> Columns(CellsBehind behind) =>
    [
        new("Project", 20, row => row.Project),
        new("Fund", 26, row => row.Balance.Fund.Name),
        new("Programme", 26, row => row.Balance.Programme.Length > 0 ? row.Balance.Programme : InPrint.NotStated),
        Column<Row>.Money(Claimed, row => row.Balance.AdvanceDue),
        Column<Row>.Money(Received, row => row.Balance.AdvanceReceived),
        Column<Row>.Live(Paid, (row, at) => Content.Live($"IF({at[Received]}=\"\",{at[Claimed]},{at[Received]})", row.Balance.Advance)),
        Column<Row>.Money(Earned, row => row.Balance.Earned),
        Column<Row>.Live(Covered, (row, at) => Content.Live($"MIN(MAX({at[Paid]},0),MAX({at[Earned]},0))", row.Balance.Covered)),
        Column<Row>.Live("Outstanding", (row, at) => Content.Live($"{at[Paid]}-{at[Covered]}", row.Balance.Outstanding)),
        new(Origins.OnReturn, 18, row => row.Balance.Latest?.OnReturn ?? ""),
        behind.Column<Row>(row => row.Balance.AdvanceReceivedAt.Select(cell => (Received, cell))),
    ];

    private sealed record Row(string Project, AwardBalance Balance);
}
