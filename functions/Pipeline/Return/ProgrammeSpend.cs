using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Reconcile;
using FundingPipeline.Reconcile.Workings;

namespace FundingPipeline.Return;

/// <summary>Where and on what the money went: as each fund was told, and with each transaction counted once.</summary>
internal static class ProgrammeSpend
{
    private const string Transactions = "Transactions";
    private const string Once = "Cost, counted once";

    public static void Fill(Page page, Programme programme, CellsBehind behind)
    {
        var shared = Spending.CountedOnce(programme.Projects.SelectMany(project => project.Shared)).ToImmutableArray();
        var (wards, themes) = (Places(programme, project => project.Wards, shared, line => line.Ward), Places(programme, project => project.Themes, shared, line => line.Theme));
        var told = wards.SelectMany(place => place.Parts).SelectMany(part => part.Funds).Select(fund => fund.Funder).ToHashSet();
        var funds = Funder.All.Where(told.Contains).ToImmutableArray();
        By(page, "Ward", funds, wards, behind);
        By(page, "Theme", funds, themes, behind);
        page.Paragraph("Accepted lines only; of cumulative claims, the latest. An invoice that two funds pay for is eligible under both, and so eligible cost is not added up over funds.");
        page.Paragraph("Cost, counted once: each transaction once over all funds, at the largest part that any one of them cites in a project and never above the lowest cost any claim gives it. Help in kind is in it at its value; a unit at a contract price has no cost.");
        page.Paragraph(Legend.Codes(funds.Select(funder => (funder.Code(), funder.Name))));
    }

    private static void By(Page page, string heading, ImmutableArray<Funder> funds, ImmutableArray<Place> places, CellsBehind behind)
    {
        page.Heading($"Eligible, by {heading.ToLowerInvariant()}");
        page.Table(
        [
            new(heading, 40, place => place.Name),
            .. funds.Select(funder => Column<Place>.Money(funder.Code(), place => Sum(place.Of(funder).Select(fund => fund.Eligible)))),
            new(Transactions, 14, place => place.Transactions),
            Column<Place>.Money(Once, place => place.Once),
            behind.Column<Place>(place => place.Sheets.SelectMany(Eligible)),
        ], places, "Nothing is accepted.", freeze: false);

        page.Heading($"Claimed, by {heading.ToLowerInvariant()}");
        page.Table(
        [
            new(heading, 40, place => place.Name),
            .. funds.Select(funder => Column<Place>.Money(funder.Code(), place => Sum(place.Of(funder).Select(fund => (Money?)fund.Claimed)))),
            Column<Place>.Live("All funds", (place, at) => Content.Live($"SUM({at[funds[0].Code()]}:{at[funds[^1].Code()]})", place.Parts.Total(part => part.Funds.Total(fund => fund.Claimed)))),
            new("\u00a0", 14, _ => Content.Blank),
            behind.Column<Place>(place => place.Sheets.Select(sheet => (sheet.Funder.Code(), Cells(sheet, sheet.Claimed)))),
        ], places, "Nothing is accepted.", freeze: false);
    }

    /// <summary>One for each ward or theme, in order of the alphabet, and last what names none. Capitals tell no two apart.</summary>
    /// <param name="shared">Transactions that several projects cite, each counted once over all of them.</param>
    private static ImmutableArray<Place> Places(
        Programme programme, Func<ProjectPart, ImmutableArray<PlaceSpend>> spend, ImmutableArray<(SpendLine Line, Money Once)> shared, Func<SpendLine, string> place)
    {
        var counted = shared.ToLookup(part => Plain(place(part.Line)));
        return
        [
            .. from same in programme.Projects.SelectMany(project => spend(project)).GroupBy(part => Plain(part.Name)).OrderBy(same => same.Key.Length == 0).ThenBy(same => same.Key, StringComparer.Ordinal)
               select new Place(
                   same.Key.Length == 0 ? InPrint.NotStated : same.Select(part => part.Name).Min(StringComparer.Ordinal)!, [.. same],
                   same.Sum(part => part.Transactions) + counted[same.Key].Select(part => part.Line.Cost).Distinct().Count(),
                   same.Total(part => part.Once) + counted[same.Key].Total(part => part.Once)),
        ];
    }

    private static Money? Sum(IEnumerable<Money?> amounts) => amounts.OfType<Money>().ToList() is { Count: > 0 } stated ? stated.Total() : null;

    private static IEnumerable<(string Heading, CellGroup Cells)> Eligible(SheetSpend sheet) =>
    [
        .. sheet.Eligible.Length > 0 ? new[] { (sheet.Funder.Code(), Cells(sheet, sheet.Eligible)) } : [],
        .. sheet.Once.Length > 0 ? new[] { (Transactions, Cells(sheet, sheet.Once)), (Once, Cells(sheet, sheet.Once)) } : [],
    ];

    private static CellGroup Cells(SheetSpend sheet, string cells) => new(sheet.File, sheet.Sheet, cells);

    private static string Plain(string name) => name.ToUpperInvariant();

    /// <param name="Parts">What each project spent in it.</param>
    private sealed record Place(string Name, ImmutableArray<PlaceSpend> Parts, int Transactions, Money Once)
    {
        public IEnumerable<SheetSpend> Sheets => Parts.SelectMany(part => part.Sheets);

        public IEnumerable<FundSpend> Of(Funder funder) => Parts.SelectMany(part => part.Funds).Where(fund => fund.Funder == funder);
    }
}
