namespace FundingPipeline.Funders.Esf;

/// <summary>How large an advance may be, and of what.</summary>
/// <param name="OfFirstYear">Whether an award of more than twelve months counts only its first year's grant.</param>
public readonly record struct AdvanceLimit(decimal Share, bool OfFirstYear);

/// <summary>How many claims twelve months should see.</summary>
public readonly record struct ClaimsInAYear(int Least, int Most);

/// <summary>The figures of the European Social Fund's terms, each with its days and source.</summary>
public static class EsfTables
{
    public const string Before2000 = "Objective 3 1994-99";
    public const string From2000 = "Objective 3 2000-06";

    private const string NorthWest = "North West";
    private const string Direct = "direct";
    private const string CoFinanced = "co-financed";

    private static readonly Citation Claims = Documents.NorthWest("Objective 3, payments and claims");

    public static readonly DatedTable<AdvanceLimit> Advance = new("Advance limit",
    [
        new(new(0.50m, OfFirstYear: false), InForce.Always, Documents.JoiningUp("box on Moss Side/Hulme, from Audit Commission (1999), 000:853"), Before2000),
        new(new(0.50m, OfFirstYear: false), InForce.Always, new("Voluntary sector guide to European match funding, before 2000", "tranches of 50, 30 and 20 per cent", Evidence.Confirmed), Before2000),
        new(new(0.30m, OfFirstYear: true), InForce.Always, Claims, From2000, NorthWest, Direct),
    ]);

    public static readonly DatedTable<decimal> HeldBack = new("Held back",
    [
        new(0.20m, InForce.Always, Claims, From2000, NorthWest, Direct),
        new(0.00m, InForce.Always, Documents.NorthWest("Jobcentre Plus co-financing, payments and claims"), From2000, NorthWest, CoFinanced),
    ]);

    public static readonly DatedTable<ClaimsInAYear> Cycle = new("Claims in twelve months",
    [
        new(new(2, 12), InForce.Always, Claims, From2000, NorthWest, Direct),
    ]);
}
