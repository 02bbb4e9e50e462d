using System.Collections.Immutable;
using System.Globalization;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Normalise;
using FundingPipeline.Reconcile;
using NodaTime;
using NodaTime.Text;

namespace FundingPipeline.Tests;

/// <summary>The smallest honest project, claim and line; a specification changes what it is about with <c>with</c>.</summary>
public static class Given
{
    public static readonly SourceFile File = new("0000000000000000000000000000000000000000000000000000000000000000", "claim.xlsx");

    public static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    public static ClaimPeriod Days(string first, string last) => new(Day(first), Day(last));

    public static Money Gbp(string pounds) => Money.Gbp(decimal.Parse(pounds, CultureInfo.InvariantCulture));

    public static Source Fund(string name) => Sources.Find(name) ?? throw new ArgumentException($"No source is called {name}.");

    public static Project Project(string reference = "P-1") => new()
    {
        At = Row("Projects"),
        Reference = reference,
        Name = "A project",
        AccountableBody = "City Council",
        OrganisationType = "Local authority",
        Nation = "England",
        Region = "North West",
        Authority = "Manchester",
        Start = Day("2000-01-01"),
        End = Day("2002-12-31"),
    };

    public static Award Award(string source, string programme = "Programme", string? amount = "100000.00", decimal? rate = null) => new()
    {
        At = Row("Awards"),
        Project = "P-1",
        Source = Fund(source),
        Programme = programme,
        From = Day("2000-01-01"),
        To = Day("2002-12-31"),
        Amount = amount is null ? null : Gbp(amount),
        Rate = rate,
    };

    public static Claim Claim(
        string fund, string number = "1", string first = "2000-01-01", string last = "2000-03-31",
        ClaimType type = ClaimType.Quarterly, string total = "0.00", string programme = "Programme", params ImmutableArray<CostLine> costs) => new()
        {
            File = File,
            Id = new(Fund(fund), programme, "P-1", number),
            Cover = new()
            {
                At = new(File, "Claim", Labels),
                Claimant = "City Council",
                Type = type,
                Period = Days(first, last),
                TotalClaimed = Gbp(total),
                PreparedBy = "A. Clerk",
                PreparedOn = Day(last).PlusDays(10),
            },
            Costs = costs,
        };

    /// <summary>An invoice paid on one day, all of it eligible, claimed as stated and the rest matched by nobody.</summary>
    public static CostLine Cost(string line = "1", string paid = "2000-02-01", string gross = "100.00", string? eligible = null, string? claimed = null) => new()
    {
        At = Row("Expenditure", 4 + int.Parse(line, CultureInfo.InvariantCulture)),
        Line = line,
        LedgerReference = $"INV-{line}",
        Paid = Day(paid),
        Incurred = Day(paid),
        CostHeading = "Training",
        Nature = Nature.Revenue,
        Gross = Gbp(gross),
        Eligible = Gbp(eligible ?? gross),
        Claimed = Gbp(claimed ?? eligible ?? gross),
    };

    public static MatchShare Match(string source, string amount) => new($"Match: {source}", Sources.Find(source), Gbp(amount));

    public static ClaimCase Case(Claim claim, params ImmutableArray<Award> awards) =>
        new(claim, Funder.Of(claim.Id.Fund)!, Project(), awards.IsEmpty ? [Award(claim.Id.Fund.Code)] : awards, Register.Empty, [claim]);

    public static LineCase Case(ClaimCase claim, CostLine line)
    {
        var award = claim.Awards.FirstOrDefault();
        return new(claim, line, award, Timing.Of(line, award?.Basis ?? Basis.Defrayed));
    }

    public static RowRef Row(string sheet, int row = 5) => new(new(File, sheet, 4, Headings), row);

    private static readonly ImmutableDictionary<string, int> Labels =
        new[]
        {
            "Funder", "Programme", "Project reference", "Project name", "Claimant", "Ledger", "Claim type", "Claim number", "Version", "Figures",
            "Period from", "Period to", "Advance claimed", "Income", "Total claimed", "Previously claimed", "Payment requested",
            "Forecast to year end", "Prepared by", "Prepared on", "Certified by", "Certified on",
        }
        .Select((label, i) => (label, i)).ToImmutableDictionary(pair => pair.label, pair => pair.i + 3, StringComparer.OrdinalIgnoreCase);

    private static readonly ImmutableDictionary<string, int> Headings =
        new[]
        {
            "Line", "Ledger reference", "Kind", "Date incurred", "Date paid", "Period from", "Period to", "Payee", "Description", "Cost heading",
            "Capital or revenue", "Gross cost", "VAT", "VAT recoverable", "Cost to project", "Apportionment", "Quantity", "Rate", "Eligible cost",
            "Claimed", "Income applied", "Adjusts", "Reason",
        }
        .Select((heading, i) => (heading, i)).ToImmutableDictionary(pair => pair.heading, pair => pair.i + 1, StringComparer.OrdinalIgnoreCase);
}
