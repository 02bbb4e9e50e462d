using NodaTime;

namespace FundingPipeline.Funders.Erdf;

/// <summary>The figures of the European Regional Development Fund's terms, each with its days and source.</summary>
public static class ErdfTables
{
    public const string Objective2From2000 = "Objective 2 2000-06";

    private const string NorthWest = "North West";
    private static readonly Citation MatchFunding = Documents.NorthWest("ERDF, match funding");
    private static readonly Citation Regulation = new("Regulation (EC) 1260/1999", "Article 29", Evidence.Assumed);
    private static readonly Citation Earlier = Documents.Practice("ERDF rates before 2000");

    public static readonly DatedTable<decimal> Ceiling = new("Highest rate",
    [
        new(0.50m, InForce.Always, MatchFunding, Objective2From2000, NorthWest),
        new(0.50m, InForce.Always, Regulation, Objective2From2000),
        new(0.75m, InForce.Always, Regulation, "Objective 1 2000-06"),
        new(0.50m, InForce.Always, Earlier, "Objective 2 1994-96"),
        new(0.50m, InForce.Always, Earlier, "Objective 2 1997-99"),
        new(0.50m, InForce.Always, Earlier, "Objective 2 1994-99"),
        new(0.75m, InForce.Always, Earlier, "Objective 1 1994-99"),
    ])
    { InWords = Percentages.Percent, TakesFigure = false };

    public static readonly DatedTable<decimal> PublicMatch = new("Public match",
    [
        new(0.05m, InForce.Always, MatchFunding, Objective2From2000, NorthWest),
    ])
    { InWords = Percentages.Percent };

    public static readonly DatedTable<AuditThreshold> Audit = new(AuditCertificate.Term,
    [
        new(new(Money.Gbp(49_999.99m), AlwaysOverTwelveMonths: false), new(new LocalDate(2004, 4, 1)), new("West of Scotland ERDF guidance, final claims", "grant of £50,000 or more, from 1 April 2004", Evidence.ConfirmedRegional), Region: Regions.Scotland),
    ])
    { InWords = AuditCertificate.InWords, TakesFigure = true };

    public static readonly DatedTable<LocalDate> Records = new("Records kept until",
    [
        new(new(2014, 12, 31), InForce.Always, new("Government Office for London, European funding", "three years after the final payment, about 2014", Evidence.Confirmed), Objective2From2000),
        new(new(2012, 12, 31), InForce.Always, new("West of Scotland ERDF guidance, final claims", "until 31 December 2012", Evidence.ConfirmedRegional), Objective2From2000, Regions.Scotland),
    ])
    { InWords = day => day.ToString("uuuu-MM-dd", null) };
}
