using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>The grant that a row or a claim asks for.</summary>
public static class Asked
{
    public static Money By(ClaimRow row) => row switch
    {
        CostLine line => line.Claimed ?? Money.Zero,
        UnitCostLine unit => unit.Amount ?? Money.Zero,
        _ => Money.Zero,
    };

    public static Money By(Claim claim) => claim.Cover.AdvanceClaimed + claim.Rows.Total(By) + Rounding(claim);

    /// <summary>The income that comes off before a rate: what the cover says or, if more, what the lines or the Income sheet say.</summary>
    public static Money IncomeOf(Claim claim) => Money.Max(
        claim.Cover.Income,
        Money.Max(claim.Costs.Total(line => line.IncomeApplied), claim.Income.Total(line => line.Amount ?? Money.Zero)));

    /// <summary>The pennies by which a cumulative claim's total, a rate on totals, differs from its lines, each rounded alone.</summary>
    /// <remarks>Each line is out by less than a penny. A larger difference is no rounding, and asks for nothing.</remarks>
    public static Money Rounding(Claim claim) =>
        claim.Cover.Figures == Figures.Cumulative && claim.Cover.TotalClaimed - claim.Rows.Total(By) is var difference && difference.Size.Pence <= claim.Costs.Length
            ? difference
            : Money.Zero;
}
