using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Reconcile.Workings;

namespace FundingPipeline.Return;

/// <summary>What earlier periods of the fund came to, heading by heading: figures to date are sums over this sheet and the sheet Sources.</summary>
internal static class ReturnEarlier
{
    public static Area Fill(Page page, FunderReturn funderReturn, CellsBehind behind)
    {
        var area = page.Table(
            Columns(behind), from part in funderReturn.Contributions from earlier in part.Earlier select new Row(part.Project, funderReturn.Funder, earlier), "No earlier period has any accepted expenditure.");
        page.Paragraph("Accepted expenditure only. Each row is a sum over the sheet Sources of the return that it names, and over the cells beside it.");
        return area;
    }

    private static ImmutableArray<Column<Row>> Columns(CellsBehind behind) =>
    [
        new("Project", 18, row => row.Project.Reference),
        new("Period", 14, row => row.Earlier.Period.Name),
        new("Year", 10, row => row.Year),
        new("Cost heading", 28, row => row.Earlier.CostHeading),
        new("Capital or revenue", 12, row => InPrint.Of(row.Earlier.Nature)),
        new(ReturnSources.AwardRow, 14, row => row.Earlier.Award?.At.Place),
        Column<Row>.Money("Eligible", row => row.Earlier.Eligible),
        Column<Row>.Money("Claimed", row => row.Earlier.Claimed),
        Column<Row>.Money("Public match", row => row.Earlier.PublicMatch),
        new("Return", 20, row => $"{row.Funder.Slug}/{row.Earlier.Period.Slug}"),
        new(CellsBehind.Heading, 44, row => behind.Of(Cells(row.Earlier))),
    ];

    private static IEnumerable<(string Heading, CellGroup Cells)> Cells(EarlierSpend earlier) =>
    [
        .. earlier.Eligibles.Select(cells => ("Eligible", cells)), .. earlier.Claims.Select(cells => ("Claimed", cells)), .. earlier.Matches.Select(cells => ("Public match", cells)),
    ];

    private sealed record Row(Project Project, Funder Funder, EarlierSpend Earlier)
    {
        public string Year => Funder.Calendar.Year(Earlier.Period.Days.First)?.Name ?? "";
    }
}
