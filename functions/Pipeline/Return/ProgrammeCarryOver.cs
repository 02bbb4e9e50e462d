using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Reconcile.Workings;

namespace FundingPipeline.Return;

/// <summary>What each authority was allocated for a year, what its projects used of it, and what is left to carry over.</summary>
/// <remarks>The register alone says what was allocated and what was agreed to be carried in: what is left of one year is in
/// no other until somebody has agreed to it.</remarks>
internal static class ProgrammeCarryOver
{
    private const string Allocation = "Allocation";
    private const string CarryIn = "Carry-in agreed";
    private const string Available = "Available";
    private const string Spent = "Spent";

    public static void Fill(Page page, Programme programme, CellsBehind behind)
    {
        page.Table(Columns(behind), Rows(programme), "No authority has an allocation in the register, and no claim was made on one.");
        page.Paragraph("Allocation and carry-in: as the register's sheet Accreditation says. Spent: accepted on all of the authority's projects in the year. Carry-out: allocation and carry-in less spent, in brackets what was spent beyond them. A carry-out is not money of the next year until a carry-in of it is agreed.");
    }

    private static IEnumerable<YearRow> Rows(Programme programme)
    {
        var spent = programme.Projects.SelectMany(project => project.Years.Select(year => (project.Project!.Authority, Of: year))).ToLookup(year => Key(year.Authority, year.Of.Year));
        var stated = programme.Register.Accreditation.ToLookup(row => Key(row.Authority, row.Year));
        return
            from key in stated.Select(same => same.Key).Union(spent.Select(same => same.Key))
                .OrderBy(key => key.Authority, StringComparer.Ordinal).ThenBy(key => key.Year, StringComparer.Ordinal)
            let row = stated[key].FirstOrDefault()
            let years = spent[key].ToList()
            select new YearRow(
                row?.Authority.Trim() ?? years[0].Authority.Trim(), years.Count > 0 ? years[0].Of.Name : row!.Year.Trim(), row?.Allocation, row?.CarryInAgreed,
                [.. years.Select(year => year.Of)], row?.At);
    }

    private static (string Authority, string Year) Key(string authority, string year) => (authority.Trim().ToUpperInvariant(), AllocatedYear.Opens(year));

    private static ImmutableArray<Column<YearRow>> Columns(CellsBehind behind) =>
    [
        new("Authority", 30, row => row.Authority),
        new("Year", 12, row => row.Year),
        new(Allocation, 16, (row, _) => Stated(row.Allocation), Summed: true),
        new(CarryIn, 16, (row, _) => Stated(row.CarryIn)),
        new(Available, 16, (row, at) => row.Available is { } available ? Content.Live($"SUM({at[Allocation]}:{at[CarryIn]})", available) : InPrint.NotStated),
        new(Spent, 16, (row, _) => row.Spent, Summed: true),
        new("Carry-out", 16, (row, at) => row.Available is { } available ? Content.Live($"{at[Available]}-{at[Spent]}", available - row.Spent) : InPrint.NotStated),
        behind.Column<YearRow>(row => Cells(row)),
    ];

    private static IEnumerable<(string Heading, CellGroup Cells)> Cells(YearRow row) =>
    [
        .. row.At is { } at ? new[] { (Allocation, CellGroup.Of([at["Allocation"]])), (CarryIn, CellGroup.Of([at["Carry-in agreed"]])) } : [],
        .. row.Years.SelectMany(year => year.Cells).Select(cells => (Spent, cells)),
    ];

    private static Content Stated(Money? amount) => amount is { } known ? known : InPrint.NotStated;

    private sealed record YearRow(string Authority, string Year, Money? Allocation, Money? CarryIn, ImmutableArray<AllocatedYear> Years, RowRef? At)
    {
        public Money Spent => Years.Total(year => year.Spent);

        public Money? Available => Allocation is { } given ? given + (CarryIn ?? Money.Zero) : null;
    }
}
