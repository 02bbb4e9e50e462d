using System.Collections.Immutable;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile.Workings;

/// <summary>Which cells of each claim come to what, so that a figure over many claims leads to every cell of each.</summary>
/// <remarks>A claim's cells are gathered once, however many returns build on it.</remarks>
internal sealed class ClaimCells(StandingClaims standing)
{
    private readonly Dictionary<(string Sha256, string What), ImmutableArray<Worked>> known = [];

    /// <summary>Eligible cost that is accepted.</summary>
    public ImmutableArray<Worked> Eligible(ClaimCase at) => Kept(at, "Eligible", () => Of(at, "Eligible cost", Accepted(at).Select(line => (line.At["Eligible cost"], line.Eligible ?? Money.Zero))));

    /// <summary>Grant that the rows of one fate ask for.</summary>
    public ImmutableArray<Worked> Asked(ClaimCase at, Fate fate) => Kept(at, $"Asked {fate}", () => Of(
        at, $"Claimed, {fate.ToString().ToLowerInvariant()}",
        from row in at.Claim.Rows where standing.Verdicts.Of(row) == fate select (CellOf(row), Reconcile.Asked.By(row))));

    /// <summary>The income that comes off before the rate, from wherever the claim says most.</summary>
    public ImmutableArray<Worked> Income(ClaimCase at) => Kept(at, "Income", () => Of(at, "Income", IncomeCells(at.Claim)));

    /// <summary>One answer on the cover.</summary>
    public static Worked Cover(ClaimCase at, string label, string what, Money amount, string how = "") =>
        new(Of(at), what, amount.Pounds, how, []) { At = CellGroup.Of([at.Claim.Cover.At[label]], at.Claim.Id.Number, at.Claim.Cover.Version) };

    public static string Of(ClaimCase at) => NameOf(at.Claim);

    /// <summary>Everything that the rows ask for, whatever became of them.</summary>
    public static ImmutableArray<Worked> AskedByAll(Claim claim) => Of(claim, "Claimed", claim.Rows.Select(row => (CellOf(row), Reconcile.Asked.By(row))));

    public static string NameOf(Claim claim) => $"{claim.Id.Programme}, claim {claim.Id.Number}, version {claim.Cover.Version}";

    /// <summary>Cells with their amounts, file by file and sheet by sheet; cells of nothing add nothing and are left out.</summary>
    public static ImmutableArray<Worked> Of(ClaimCase at, string what, IEnumerable<(CellRef Cell, Money Amount)> parts, string how = "") => Of(at.Claim, what, parts, how);

    private static ImmutableArray<Worked> Of(Claim claim, string what, IEnumerable<(CellRef Cell, Money Amount)> parts, string how = "") =>
    [
        .. from same in CellGroup.BySheet(parts.Where(part => !part.Amount.IsZero), part => part.Cell, claim.Costs.Length)
           select new Worked(NameOf(claim), what, same.Total(part => part.Amount).Pounds, how, [])
           {
               At = CellGroup.Of(same.ConvertAll(part => part.Cell), claim.Id.Number, claim.Cover.Version),
           },
    ];

    public static CellRef CellOf(ClaimRow row) => row.At[row is UnitCostLine ? "Amount" : "Claimed"];

    private IEnumerable<CostLine> Accepted(ClaimCase at) => at.Claim.Costs.Where(line => standing.Verdicts.Of(line) == Fate.Accepted);

    private static IEnumerable<(CellRef, Money)> IncomeCells(Claim claim)
    {
        var income = Reconcile.Asked.IncomeOf(claim);
        return claim.Cover.Income == income ? [(claim.Cover.At["Income"], income)]
            : claim.Costs.Total(line => line.IncomeApplied) == income ? claim.Costs.Select(line => (line.At["Income applied"], line.IncomeApplied))
            : claim.Income.Select(line => (line.At["Amount"], line.Amount ?? Money.Zero));
    }

    private ImmutableArray<Worked> Kept(ClaimCase at, string what, Func<ImmutableArray<Worked>> gather)
    {
        var key = (at.Claim.File.Sha256, what);
        return known.TryGetValue(key, out var found) ? found : known[key] = gather();
    }
}
