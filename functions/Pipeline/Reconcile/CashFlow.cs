using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using NodaTime;

namespace FundingPipeline.Reconcile;

/// <summary>What a project paid and was paid, month by month, for the rules that ask who carries the gap.</summary>
/// <param name="Flow">Worked out when a rule asks: nobody does where the register holds no receipts.</param>
public sealed record CashCase(Project Project, Register Register, ImmutableArray<ClaimCase> Claims, Lazy<ImmutableArray<CashMonth>> Flow) : ICase
{
    public CashCase(Project project, Register register, ImmutableArray<ClaimCase> claims, ImmutableArray<CashMonth> months)
        : this(project, register, claims, new Lazy<ImmutableArray<CashMonth>>(months))
    {
    }

    public ImmutableArray<CashMonth> Months => Flow.Value;

    public LocalDate RuledOn => Claims.Select(claim => claim.RuledOn).DefaultIfEmpty(InForce.Always.From).Max();

    public string Key => Project.Reference;
}

/// <summary>A project's cash by month: what left the account, what its funders and its cash match brought.</summary>
/// <remarks>Each transaction is paid once, however many funders it is claimed from. Cash match from a source that
/// takes no claims, a core budget, is there on the day the cost is paid; a fund's money is there on the day the
/// register says it was received. In kind is never cash.</remarks>
public static class CashFlow
{
    public static ImmutableArray<CashMonth> Of(StandingClaims standing)
    {
        var moves = Costs(standing).Concat(Receipts(standing)).ToLookup(move => move.Month);
        if (moves.Count == 0)
        {
            return [];
        }

        var months = ImmutableArray.CreateBuilder<CashMonth>();
        var balance = Money.Zero;
        for (var month = moves.Min(same => same.Key); month <= moves.Max(same => same.Key); month = month.PlusMonths(1))
        {
            var (paid, received) = (moves[month].Total(move => move.Paid), moves[month].Total(move => move.Received));
            balance += received - paid;
            months.Add(new(month, paid, received, balance)
            {
                PaidAt = [.. moves[month].Where(move => !move.Paid.IsZero).Select(move => move.PaidAt)],
                ReceivedAt = [.. moves[month].Where(move => !move.Received.IsZero).SelectMany(move => move.ReceivedAt)],
            });
        }

        return months.ToImmutable();
    }

    private static IEnumerable<Move> Costs(StandingClaims standing) =>
        from line in standing.CurrentLines
        where line.Line.Kind != CostKind.InKind && line.When is not null && line.Line.CostToProject is not null
        group line by line.Cited into cited
        let fund = Fullest(cited)
        from line in cited
        where line.Fund == fund
        from part in ByMonth(line)
        select part;

    /// <summary>The fund whose lines cite the largest part of a cost speaks for all.</summary>
    private static Source Fullest(IEnumerable<LineCase> cited)
    {
        var funds = new List<(Source Fund, Money ToProject)>(2);
        foreach (var line in cited)
        {
            var part = line.Line.CostToProject!.Value;
            var at = funds.FindIndex(fund => fund.Fund == line.Fund);
            if (at < 0)
            {
                funds.Add((line.Fund, part));
            }
            else
            {
                funds[at] = (line.Fund, funds[at].ToProject + part);
            }
        }

        return funds.MaxBy(fund => fund.ToProject).Fund;
    }

    private static IEnumerable<Move> ByMonth(LineCase line)
    {
        var owner = Money.Zero;
        ImmutableArray<CellRef> ownersAt = [];
        foreach (var share in line.Line.Match)
        {
            if (share.Source is { Kind: SourceKind.Cash })
            {
                owner += share.Amount;
                ownersAt = ownersAt.Add(line.Line.At[share.Heading]);
            }
        }

        var when = line.When!;
        for (var month = when.First.ToYearMonth(); month <= when.Last.ToYearMonth(); month = month.PlusMonths(1))
        {
            var days = new ClaimPeriod(month.OnDayOfMonth(1), month.OnDayOfMonth(1).PlusMonths(1).PlusDays(-1));
            yield return new(month, when.Part(line.Line.CostToProject!.Value, days), when.Part(owner, days), CostCell(line.Line), ownersAt);
        }
    }

    /// <summary>Where a line says what it cost the project: some forms state the gross alone.</summary>
    public static CellRef CostCell(CostLine line) => line.At["Cost to project"] is { Column: > 0 } own ? own : line.At["Gross cost"];

    private static IEnumerable<Move> Receipts(StandingClaims standing) =>
        from receipt in standing.Register.Receipts
        where receipt.Project.Equals(standing.Project.Project.Reference, StringComparison.OrdinalIgnoreCase)
            && receipt is { Date: not null, Amount: not null }
        select new Move(receipt.Date!.Value.ToYearMonth(), Money.Zero, receipt.Signed!.Value, default, [receipt.At["Amount"]]);

    /// <param name="PaidAt">No cell for a receipt, which pays nothing.</param>
    private sealed record Move(YearMonth Month, Money Paid, Money Received, CellRef PaidAt, ImmutableArray<CellRef> ReceivedAt);
}

file static class Months
{
    public static YearMonth PlusMonths(this YearMonth month, int months) => month.OnDayOfMonth(1).PlusMonths(months).ToYearMonth();
}
