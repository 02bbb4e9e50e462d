using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders;

/// <summary>Where a project is, for terms that were read in one region or nation only.</summary>
public static class Regions
{
    public const string NorthWest = "North West";
    public const string London = "London";
    public const string Scotland = "Scotland";

    /// <summary>Whether the register places the project there, as its region or as its nation.</summary>
    public static bool IsIn(this ClaimCase at, string region) =>
        at.Region.Trim().Equals(region, StringComparison.OrdinalIgnoreCase) || at.Project.Nation.Trim().Equals(region, StringComparison.OrdinalIgnoreCase);
}
