namespace FundingPipeline.Funders.NewDeal;

/// <summary>The figures of the New Deals' terms, each with its days and source.</summary>
public static class NewDealTables
{
    private static readonly Citation Handbook = new("New Deal Handbook (2000)", "employment option", Evidence.Confirmed);

    /// <summary>Pounds a week that an employer may have.</summary>
    public static readonly DatedTable<decimal> WeeklySubsidy = new("Employer subsidy a week", [new(60m, InForce.Always, Handbook)]);

    /// <summary>Weeks for which an employer may have it.</summary>
    public static readonly DatedTable<decimal> SubsidyWeeks = new("Employer subsidy weeks", [new(26m, InForce.Always, Handbook)]);
}
