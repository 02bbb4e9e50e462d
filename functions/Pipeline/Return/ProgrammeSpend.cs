using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Reconcile.Workings;

namespace FundingPipeline.Return;

/// <summary>Where and on what the money went: as each fund was told, and with each transaction counted once.</summary>
internal static class ProgrammeSpend
{
    private const string Transactions = "Transactions";
    private const string Once = "Cost, counted once";

    public static void Fill(Page page, ImmutableArray<SpendLine> spend, CellsBehind behind)
    {
        var once = Spending.CountedOnce(spend).ToImmutableArray();
        var funds = Funder.All.Where(funder => spend.Any(line => IsOf(line, funder))).ToImmutableArray();
        By(page, "Ward", funds, Places(spend, once, line => line.Ward), behind);
        By(page, "Theme", funds, Places(spend, once, line => line.Theme), behind);
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
            .. funds.Select(funder => Column<Place>.Money(funder.Code(), place => Sum(place.Lines.Where(IsCost), funder, line => line.Eligible))),
            new(Transactions, 14, place => place.Once.Select(part => part.Line.Cost).Distinct().Count()),
            Column<Place>.Money(Once, place => place.Once.Total(part => part.Once)),
            behind.Column<Place>(place => place.Lines.Where(IsCost).Select(line => (CodeOf(line), line.Row.At["Eligible cost"]))
                .Concat(place.Once.SelectMany(part => new[] { (Transactions, CostCell(part.Line)), (Once, CostCell(part.Line)) }))),
        ], places, "Nothing is accepted.", freeze: false);

        page.Heading($"Claimed, by {heading.ToLowerInvariant()}");
        page.Table(
        [
            new(heading, 40, place => place.Name),
            .. funds.Select(funder => Column<Place>.Money(funder.Code(), place => Sum(place.Lines, funder, line => line.Claimed))),
            Column<Place>.Live("All funds", (place, at) => Content.Live($"SUM({at[funds[0].Code()]}:{at[funds[^1].Code()]})", place.Lines.Total(line => line.Claimed))),
            new("\u00a0", 14, _ => Content.Blank),
            behind.Column<Place>(place => place.Lines.Select(line => (CodeOf(line), ClaimCells.CellOf(line.Row)))),
        ], places, "Nothing is accepted.", freeze: false);
    }

    /// <summary>One for each ward or theme, in order of the alphabet, and last what names none. Capitals tell no two apart.</summary>
    private static ImmutableArray<Place> Places(ImmutableArray<SpendLine> spend, ImmutableArray<(SpendLine Line, Money Once)> once, Func<SpendLine, string> place)
    {
        var counted = once.ToLookup(part => Plain(place(part.Line)));
        return
        [
            .. from same in spend.GroupBy(line => Plain(place(line))).OrderBy(same => same.Key.Length == 0).ThenBy(same => same.Key, StringComparer.Ordinal)
               select new Place(same.Key.Length == 0 ? InPrint.NotStated : same.Select(place).Min(StringComparer.Ordinal)!, [.. same], [.. counted[same.Key]]),
        ];
    }

    private static Money? Sum(IEnumerable<SpendLine> lines, Funder funder, Func<SpendLine, Money> amount) =>
        lines.Where(line => IsOf(line, funder)).ToList() is { Count: > 0 } own ? own.Total(amount) : null;

    private static bool IsOf(SpendLine line, Funder funder) => funder.Sources.Contains(line.Fund);

    private static string CodeOf(SpendLine line) => Funder.Of(line.Fund)!.Code();

    private static CellRef CostCell(SpendLine line) => CashFlow.CostCell((CostLine)line.Row);

    private static bool IsCost(SpendLine line) => line.Cost.Length > 0;

    private static string Plain(string name) => name.ToUpperInvariant();

    private sealed record Place(string Name, ImmutableArray<SpendLine> Lines, ImmutableArray<(SpendLine Line, Money Once)> Once);
}
