using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;
using NodaTime;

namespace FundingPipeline.Tests.Return;

/// <summary>An invented quarter of an invented programme, with one of everything that a workbook must show.</summary>
public static class Examples
{
    public static readonly Funder Srb = Funder.Of(Given.Fund("SRB"))!;

    private static readonly Citation Guess = new("Programme office, letter of 3 May 2000", "paragraph 2", Evidence.Assumed);

    private static readonly Measure Weeks = new("training weeks", Dimension.PersonWeeks, "A week in which a person trained", Guess, Divisible: true);

    private static readonly Measure Hours = new("beneficiary hours", Dimension.PersonHours, "An hour of a person's training", Guess, Divisible: true);

    /// <summary>Accepted 1,000.00 + 333.33 - 50.00 of P-1 and 0.10 + 0.20 of P-2: 1,283.63; queried 70.00; refused 9.99.</summary>
    public static FunderReturn Return() => new(Srb, Srb.PeriodOf(Given.Day("2000-02-01")), [First(), Second()]);

    public static FunderReturn Nothing() => new(Srb, Srb.PeriodOf(Given.Day("2000-02-01")), []);

    public static ProjectStatement Statement() => new(
        Given.Project(), [Judged("1", "0.00"), Judged("2", "120.50")],
        [
            new(new("City Council", "INV-1"), "Desks for the training room", Given.Day("2000-02-01"), Given.Gbp("1000.00"),
                [new(Given.Fund("SRB"), Given.Gbp("600.00"), Given.Gbp("590.00")), new(Given.Fund("CORE"), null, Given.Gbp("300.00"))]),
            new(new("City Council", "PAY-2"), "Caretaker, January to March", null, Given.Gbp("333.33"),
                [new(Given.Fund("SRB"), Given.Gbp("333.33"), null)]),
        ],
        [new(Given.Fund("SRB"), Given.Days("2000-01-01", "2000-03-31"), "2000 Q1", "1999/00 Q4", Given.Gbp("1333.33"), Given.Gbp("933.33"), Given.Gbp("333.33"))],
        [new(new YearMonth(2000, 1), Given.Gbp("0.00"), Given.Gbp("250.00"), Given.Gbp("250.00")), new(new YearMonth(2000, 2), Given.Gbp("1000.00"), Money.Zero, Given.Gbp("-750.00"))],
        [new("Job kept for 26 weeks", 4, 1, 3, 0)],
        [First()], Findings());

    public static Programme Programme() => new(Register.Empty, [new(new(new string('f', 64), "holiday.xlsx"), null, null, 0, [Findings()[0]])], [Part()], Findings());

    /// <summary>What the project of the statement gives the programme.</summary>
    public static ProjectPart Part() => new(
        Given.Project(), null, [ClaimFate.Of(Judged("1", "0.00"), "P-1", 12)], [], Findings());

    public static ImmutableArray<Finding> Findings() =>
    [
        Finding(Severity.Refuse, "over-funding", 7, 20, "£1,300.00", "Grants and match of £1,300.00 exceed the cost, £1,290.01, by £9.99.", "Correct one of the claims and send a new version of it."),
        Finding(Severity.Query, "training-weeks", 9, 7, "20", "20 training weeks cannot be turned into beneficiary hours without the hours of one week.", "Give the hours per week on the row, or send the attendance record."),
        Finding(Severity.Note, "match-not-yet-claimed", 8, 21, "300", "ESF has not yet been asked for £300.00.", "Nothing, until the next claim."),
    ];

    private static Contribution First() => new(
        Srb, Srb.PeriodOf(Given.Day("2000-02-01")), Given.Project() with { Name = "Seedcorn grants to new firms" },
        [
            Entry("1", "1000.00", "600.00", match: "400.00", text: "=HYPERLINK(\"http://example.org\")"),
            Entry("2", "333.33", "333.33", cut: true),
            Entry("3", "-50.00", "-50.00", adjusts: true),
            Entry("4", "70.00", "70.00", fate: Fate.Queried, nature: Nature.Capital),
            Entry("5", "9.99", "9.99", fate: Fate.Refused),
        ],
        [new(Id, 1, new OutputLine { At = Given.Row("Outputs"), Line = "5" }, "1D", "Training weeks", OutputFigures.InPeriod, Given.Days("2000-01-01", "2000-03-31"), Fate.Accepted,
            new(20, Weeks), new(450, Hours), 22.5m, "Register, Factors, row 4", 25, "Women")],
        [new(Id, 1, new UnitCostLine { At = Given.Row("Unit costs"), Line = "5", Contract = "C-1", Element = "Start", Strand = "25+", Units = 3, UnitPrice = Given.Gbp("60.00") },
            Given.Days("2000-01-01", "2000-03-31"), Fate.Accepted, Given.Gbp("180.00"))],
        [new(Id, Claim("1"), ClaimStatus.Accepted, new(Given.Gbp("883.33"), Given.Gbp("70.00"), Given.Gbp("9.99")), Stands("883.33"))],
        Given.Gbp("883.33"), Given.Gbp("883.33"),
        [new(Given.Fund("ERDF"), Given.Gbp("1383.33"), [new(BridgeCause.NotEligible, Given.Gbp("-150.00")), new(BridgeCause.Dates, Given.Gbp("50.00"))], Given.Gbp("1283.33"))],
        Findings(), [new("Hours in one training week", "22.5", Guess)])
    {
        Register = new()
        {
            Awards = [Letter],
            Match = [new() { At = Given.Row("Match"), Project = "P-1", Source = Given.Fund("CORE"), MatchedFund = Given.Fund("SRB"), Public = true, Amount = Given.Gbp("500.00"), Certificate = "M-1", SignedBy = "F. Officer" }],
        },
        Earlier = [new(Before, "Staff", Nature.Revenue, Letter, Given.Gbp("100.00"), Given.Gbp("60.00"), Money.Zero)],
        Account =
        [
            new(Before, Given.Day("1999-12-31"), "Claim 0 falls due", Given.Gbp("60.00"), null, Given.Row("Claim")["Total claimed"]),
            new(Before, Given.Day("1999-12-31"), "Received on claim 0", null, Given.Gbp("50.00"), Given.Row("Receipts", 5)["Amount"]),
            new(Srb.PeriodOf(Given.Day("2000-03-31")), Given.Day("2000-03-31"), "Claim 1 falls due", Given.Gbp("883.33"), null, Given.Row("Claim")["Total claimed"]),
            new(Srb.PeriodOf(Given.Day("2000-03-30")), Given.Day("2000-03-30"), "Received on claim 1", null, Given.Gbp("500.00"), Given.Row("Receipts", 6)["Amount"]),
            new(null, null, "Received", null, Given.Gbp("7.00"), Given.Row("Receipts", 7)["Amount"]),
        ],
    };

    private static NamedPeriod Before => Srb.PeriodOf(Given.Day("1999-12-31"));

    private static Award Letter => Given.Award("SRB", "SRB round 5") with { CostHeading = "Staff" };

    private static Contribution Second() => new(
        Srb, Srb.PeriodOf(Given.Day("2000-02-01")), Given.Project("P-2") with { Name = "Crèche", AccountableBody = "Moss Side & Hulme Partnership" },
        [Entry("1", "0.10", "0.10", project: "P-2"), Entry("2", "0.20", "0.20", project: "P-2", nature: Nature.Capital)],
        [], [], [], Given.Gbp("0.30"), Given.Gbp("0.30"), [], [], []);

    private static ClaimId Id => new(Given.Fund("SRB"), "SRB round 5", "P-1", "1");

    private static Claim Claim(string number) => Given.Claim("SRB", number, total: "963.32", programme: "SRB round 5");

    private static Entry Entry(
        string line, string eligible, string claimed, string match = "0.00", bool cut = false, bool adjusts = false, Fate fate = Fate.Accepted,
        Nature nature = Nature.Revenue, string project = "P-1", string text = "Work in February")
    {
        var cost = Given.Cost(line, gross: eligible) with
        {
            Description = text,
            Nature = nature,
            Theme = "Enterprise",
            Adjusts = adjusts ? "1/1" : "",
            Period = cut ? Given.Days("2000-02-01", "2000-04-30") : null,
        };
        return new(
            Id with { Project = project }, 1, cost, cut ? Given.Days("2000-02-01", "2000-03-31") : Given.Days("2000-02-01", "2000-02-01"), cut, fate,
            Given.Gbp(eligible), Given.Gbp(claimed), match == "0.00" ? [] : [Given.Match("CORE", match)], Money.Zero, adjusts, adjusts ? "A desk was sent back." : "");
    }

    private static JudgedClaim Judged(string number, string due)
    {
        var claim = Claim(number) with { Costs = [Given.Cost("1"), Given.Cost("2")] };
        return new(
            claim, Srb, ClaimStatus.Queried, [new(claim.Costs[0], Fate.Accepted, Given.Gbp("883.33")), new(claim.Costs[1], Fate.Queried, Given.Gbp("70.00"))], [],
            Stands(due), new(Given.Gbp("883.33"), Given.Gbp("70.00"), Given.Gbp("9.99")));
    }

    private static Position Stands(string due) =>
        new(Given.Gbp("1283.33"), Money.Zero, Given.Gbp("883.33"), Given.Gbp("100000.00"), Given.Gbp("80000.00"), Money.Zero, Money.Zero, Money.Zero, Given.Gbp(due));

    public static Finding Finding(Severity severity, string rule, int row, int column, string value, string says, string remedy) =>
        new($"{rule}|SRB/P-1/1|{row}", rule, severity, Scope.Line, new(Given.File, "Expenditure", row, column), value, says, remedy,
            new("SRB guidance, March 1999", "section 4.2", Evidence.Confirmed), severity == Severity.Query ? Guess : null);
}
