using System.Globalization;

namespace FundingPipeline.Funders;

/// <summary>Shares of one, as a letter prints them.</summary>
public static class Percentages
{
    /// <summary>0.45 as 45%; two decimals at most, so that an edge is printed as the edge it is.</summary>
    public static string Percent(this decimal share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
