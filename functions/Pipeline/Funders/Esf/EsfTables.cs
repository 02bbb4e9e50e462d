using NodaTime;

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
    ])
    { InWords = limit => $"{limit.Share.Percent()} of {(limit.OfFirstYear ? "the first year's grant" : "the award")}", TakesFigure = true };

    public static readonly DatedTable<decimal> HeldBack = new("Held back",
    [
        new(0.20m, InForce.Always, Claims, From2000, NorthWest, Direct),
        new(0.00m, InForce.Always, Documents.NorthWest("Jobcentre Plus co-financing, payments and claims"), From2000, NorthWest, CoFinanced),
    ])
    { InWords = Percentages.Percent };

    public static readonly DatedTable<ClaimsInAYear> Cycle = new("Claims in twelve months",
    [
        new(new(2, 12), InForce.Always, Claims, From2000, NorthWest, Direct),
    ])
    { InWords = claims => $"{claims.Least} to {claims.Most} claims" };

    /// <summary>Days from the end of an interim claim's period to the day it is due.</summary>
    public static readonly DatedTable<decimal> ClaimDue = new("Claim due in days",
    [
        new(28, InForce.Always, new("ESF interim claim form with notes, England", "within four weeks of the profile end date", Evidence.Confirmed), From2000),
    ])
    { InWords = days => $"{days:0} days" };

    /// <summary>Whether an interim claim must run to a date of the profile.</summary>
    public static readonly DatedTable<bool> OnProfileDate = new("Interim claim on a profile date",
    [
        new(true, InForce.Always, new("ESF interim claim form with notes, England", "the period ends on an interval date agreed on the project profile", Evidence.Confirmed), From2000),
    ])
    { InWords = needed => needed ? "needed" : "not needed" };

    /// <summary>What volunteers' time counts as.</summary>
    public static readonly DatedTable<string> VolunteerTime = new("Volunteer time counts as",
    [
        new("private match in kind", InForce.Always, Documents.NorthWest("match funding, volunteer time"), From2000, NorthWest),
    ]);

    /// <summary>Whether public match needs a certificate.</summary>
    public static readonly DatedTable<bool> Certificates = new("Public match certificate",
    [
        new(true, InForce.Always, Documents.NorthWest("match funding, certificate of public match"), From2000, NorthWest),
    ])
    { InWords = needed => needed ? "needed" : "not needed" };

    public static readonly DatedTable<decimal> Levy = new("Technical assistance levy",
    [
        new(0.012m, InForce.Always, Claims, From2000, NorthWest, Direct),
    ])
    { InWords = Percentages.Percent };

    /// <summary>Scotland's two notices disagree about ESF; the first row is used unless the register's Terms sheet says otherwise.</summary>
    public static readonly DatedTable<AuditThreshold> Audit = new(AuditCertificate.Term,
    [
        new(new(Money.Gbp(20_000), AlwaysOverTwelveMonths: true), InForce.Always, Claims, From2000, NorthWest, Direct),
        new(new(Money.Gbp(49_999.99m), AlwaysOverTwelveMonths: false), new(new LocalDate(2004, 4, 1)), new("Scottish European Structural Funds notice on audit", "ERDF, ESF, EAGGF and Urban from £50,000", Evidence.Conflicting), Region: Regions.Scotland) { Reading = "From 50,000" },
        new(new(Money.Gbp(149_999.99m), AlwaysOverTwelveMonths: false), new(new LocalDate(2004, 4, 1)), new("Scottish European Structural Funds later notice on audit", "the change is for ERDF only; ESF stays at £150,000", Evidence.Conflicting), Region: Regions.Scotland) { Reading = "From 150,000" },
    ])
    { InWords = AuditCertificate.InWords, TakesFigure = true };

    public static readonly DatedTable<LocalDate> Records = new("Records kept until",
    [
        new(new(2014, 12, 31), InForce.Always, new("Government Office for London, European funding", "three years after the final payment, about 2014", Evidence.Confirmed), From2000),
    ])
    { InWords = day => day.ToString("uuuu-MM-dd", null) };
}
