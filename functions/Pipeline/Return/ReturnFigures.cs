using FundingPipeline.Funders;

namespace FundingPipeline.Return;

/// <summary>What a fund's return for a period comes to.</summary>
public sealed record ReturnFigures(Funder Funder, NamedPeriod Period, Life Life, Money Expenditure, Money Grant, Money Adjustment, Money Due)
{
    /// <summary>srb/2000-01-Q4: its file is this under returns/, with .xlsx.</summary>
    public string Slug => $"{Funder.Slug}/{Period.Slug}";
}
