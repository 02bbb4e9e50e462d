using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Reconcile;

public class AwardAccountSpec
{
    private static Award Award(string amount, decimal rate, decimal? heldBack = null) =>
        Given.Award("ESF", amount: amount, rate: rate) with { HeldBack = heldBack, AdvanceLimit = 0.3m };

    private static Claim Claim(string number, ClaimType type, string last, string total, string advance = "0.00", string income = "0.00", params CostLine[] costs)
    {
        var claim = Given.Claim("ESF", number, "2000-01-01", last, type, total, costs: [.. costs]);
        return claim with { Cover = claim.Cover with { Figures = type == ClaimType.Advance ? Figures.Period : Figures.Cumulative, AdvanceClaimed = Given.Gbp(advance), Income = Given.Gbp(income), PreparedOn = type == ClaimType.Advance ? Given.Day("1999-12-15") : claim.Cover.PreparedOn } };
    }

    private static CostLine Cost(string line, string paid, string eligible, string claimed, string match) =>
        Given.Cost(line, paid, eligible, eligible, claimed) with { Match = [Given.Match("Core budget", match)] };

    /// <summary>The arithmetic of the research notes: an advance of 30 %, a fifth held back, 45 % of what was spent to date.</summary>
    [Fact]
    public void Due_is_what_is_earned_to_date_within_the_ceiling_less_everything_requested_before()
    {
        var statement = Reconciled.Project(
            [Award("90000.00", 0.45m, heldBack: 0.2m)],
            Claim("1", ClaimType.Advance, "2000-01-31", "27000.00", advance: "27000.00"),
            Claim("2", ClaimType.Interim, "2000-06-30", "54000.00", costs: [Cost("1", "2000-02-01", "120000.00", "54000.00", "66000.00")]),
            Claim("3", ClaimType.Interim, "2000-09-30", "85500.00", costs: [Cost("1", "2000-02-01", "120000.00", "54000.00", "66000.00"), Cost("2", "2000-08-01", "70000.00", "31500.00", "38500.00")]),
            Claim("4", ClaimType.Final, "2000-12-31", "90000.00", costs: [Cost("1", "2000-02-01", "120000.00", "54000.00", "66000.00"), Cost("2", "2000-08-01", "80000.00", "36000.00", "44000.00")]));

        Assert.Equal(Given.Gbp("27000.00"), statement.PositionOf("1").Due);
        Assert.Equal(Given.Gbp("54000.00"), statement.PositionOf("2").EarnedToDate);
        Assert.Equal(Given.Gbp("27000.00"), statement.PositionOf("2").Due);
        Assert.Equal(Given.Gbp("85500.00"), statement.PositionOf("3").EarnedToDate);
        Assert.Equal(Given.Gbp("72000.00"), statement.PositionOf("3").Ceiling);
        Assert.Equal(Given.Gbp("18000.00"), statement.PositionOf("3").Due);
        Assert.Equal(Given.Gbp("13500.00"), statement.PositionOf("3").Held);
        Assert.Equal(["£27,000.00", "£27,000.00", "£31,500.00", "£4,500.00"], statement.Claims.Select(claim => $"{claim.Money.Accepted}"));
        Assert.Null(statement.PositionOf("4").Ceiling);
        Assert.Equal(Given.Gbp("18000.00"), statement.PositionOf("4").Due);
    }

    [Fact]
    public void A_rate_binds_the_total_and_is_rounded_down_once()
    {
        // 45 % of £99.99 is £44.9955. Line by line it would be three times £15.00.
        var statement = Reconciled.Project(
            [Award("1000.00", 0.45m)],
            Claim("1", ClaimType.Interim, "2000-06-30", "44.99", costs:
            [
                Cost("1", "2000-02-01", "33.33", "15.00", "18.33"),
                Cost("2", "2000-03-01", "33.33", "15.00", "18.33"),
                Cost("3", "2000-04-01", "33.33", "14.99", "18.34"),
            ]));

        Assert.Equal(Given.Gbp("44.99"), statement.PositionOf("1").EarnedToDate);
        Assert.Equal(Given.Gbp("44.99"), statement.PositionOf("1").Due);
    }

    [Fact]
    public void A_line_that_is_refused_leaves_no_room_for_grant_that_no_line_asks_for()
    {
        var statement = Reconciled.Project(
            [Award("90000.00", 0.45m)],
            Claim("1", ClaimType.Interim, "2000-06-30", "1450.00", costs: [Cost("1", "2000-02-01", "1000.00", "100.00", "0.00"), Cost("2", "2000-03-01", "5000.00", "450.00", "4550.00")]));
        Assert.Equal(Given.Gbp("450.00"), statement.PositionOf("1").Due);
    }

    [Theory]
    [InlineData("60.00", "60.00", "90.00")]
    [InlineData("0.00", "0.00", "150.00")]
    [InlineData("-50000.00", "0.00", "150.00")]
    [InlineData("100.01", "100.00", "50.00")]
    public void What_is_not_requested_stays_owed_and_nothing_is_due_twice(string requested, string first, string second)
    {
        var spring = Given.Claim("SRB", "1", total: "100.00", costs: [Given.Cost()]);
        var statement = Reconciled.Project(
            [Given.Award("SRB")],
            spring with { Cover = spring.Cover with { PaymentRequested = Given.Gbp(requested) } },
            Given.Claim("SRB", "2", "2000-04-01", "2000-06-30", total: "50.00", costs: [Given.Cost("2", "2000-05-01", "50.00")]));
        Assert.Equal(Given.Gbp(first), statement.PositionOf("1").Due);
        Assert.Equal(Given.Gbp(second), statement.PositionOf("2").Due);
    }

    [Fact]
    public void An_advance_that_a_cumulative_claim_tells_again_is_paid_and_counted_once()
    {
        var interim = Claim("2", ClaimType.Interim, "2000-06-30", "54000.00", advance: "27000.00", costs: [Cost("1", "2000-02-01", "120000.00", "54000.00", "66000.00")]);
        var statement = Reconciled.Project(
            [Award("90000.00", 0.45m)],
            Claim("1", ClaimType.Advance, "2000-01-31", "27000.00", advance: "27000.00"),
            interim with { Cover = interim.Cover with { PreparedOn = Given.Day("1999-12-31") } });
        Assert.Equal(Given.Gbp("27000.00"), statement.PositionOf("1").Due);
        Assert.Equal(Given.Gbp("27000.00"), statement.PositionOf("2").Due);
        Assert.Equal(Given.Gbp("54000.00"), statement.Claims.Total(claim => claim.Money.Accepted));
    }

    [Fact]
    public void An_advance_too_is_within_the_award()
    {
        var claim = Given.Claim("ND25+", "1", "2000-01-01", "2000-01-31", ClaimType.Advance, "500000.00");
        var statement = Reconciled.Project(
            new FundingPipeline.Ingest.Register { Projects = [Given.Project() with { OrganisationType = "Voluntary" }], Awards = [Given.Award("ND25+", amount: "1000.00")] },
            claim with { Cover = claim.Cover with { AdvanceClaimed = Given.Gbp("500000.00") } });
        Assert.Equal(Given.Gbp("1000.00"), statement.PositionOf("1").Due);
    }

    [Fact]
    public void What_a_year_spends_above_its_allocation_is_neither_earned_nor_due()
    {
        var statement = Reconciled.Project(
            new FundingPipeline.Ingest.Register
            {
                Projects = [Given.Project()],
                Awards = [Given.Award("NRF", amount: null) with { To = null }],
                Accreditation =
                [
                    new()
                    {
                        At = Given.Row("Accreditation"),
                        Authority = "Manchester",
                        Year = "2002/03",
                        Allocation = Given.Gbp("100.00"),
                        LspMember = Given.Day("2002-01-01"),
                        StrategyAgreed = Given.Day("2002-01-01"),
                        StatementOfUseAgreed = Given.Day("2002-01-01"),
                        Accredited = Given.Day("2002-01-01"),
                    },
                ],
            },
            Given.Claim("NRF", "1", "2002-04-01", "2003-03-31", ClaimType.StatementOfUse, "150.00", costs: [Given.Cost(paid: "2002-05-01", gross: "150.00")]));
        Assert.Equal(Given.Gbp("100.00"), statement.PositionOf("1").Due);
        Assert.Equal(Given.Gbp("100.00"), statement.Contributions.Total(part => part.Grant));
    }

    [Theory]
    [InlineData("20", "80.00")]
    [InlineData("0.2", "80.00")]
    [InlineData("20%", "80.00")]
    [InlineData("99999999999999999999", "0.00")]
    public void A_share_in_the_Terms_sheet_is_read_as_a_share_in_the_Awards_sheet_is(string held, string due)
    {
        var statement = Reconciled.Project(
            new FundingPipeline.Ingest.Register
            {
                Projects = [Given.Project()],
                Awards = [Award("100.00", 0.5m)],
                Terms = [new() { At = Given.Row("Terms"), Project = "P-1", Source = Given.Fund("ESF"), Term = "Held back", Value = held }],
            },
            Claim("1", ClaimType.Interim, "2000-06-30", "100.00", costs: [Cost("1", "2000-02-01", "200.00", "100.00", "100.00")]));
        Assert.Equal(Given.Gbp(due), statement.PositionOf("1").Due);
    }

    [Fact]
    public void Income_comes_off_eligible_cost_before_the_rate()
    {
        var statement = Reconciled.Project(
            [Award("1000.00", 0.5m)],
            Claim("1", ClaimType.Interim, "2000-06-30", "45.00", income: "10.00", costs: [Cost("1", "2000-02-01", "100.00", "45.00", "45.00") with { IncomeApplied = Given.Gbp("10.00") }]));

        Assert.Equal(Given.Gbp("45.00"), statement.PositionOf("1").EarnedToDate);
    }

    [Theory]
    [InlineData("0.00", "500.00", "0.00")]
    [InlineData("0.00", "0.00", "500.00")]
    [InlineData("-1300.00", "500.00", "500.00")]
    public void Income_that_the_cover_leaves_out_comes_off_all_the_same(string cover, string applied, string received)
    {
        var claim = Claim("1", ClaimType.Interim, "2000-06-30", "450.00", income: cover, costs:
            [Cost("1", "2000-02-01", "1000.00", "450.00", $"{550 - Given.Gbp(applied).Pounds}") with { IncomeApplied = Given.Gbp(applied) }]);
        var statement = Reconciled.Project(
            [Award("90000.00", 0.45m)],
            claim with { Income = [new() { At = Given.Row("Income"), Line = "1", Amount = Given.Gbp(received) }] });
        Assert.Equal(Given.Gbp("225.00"), statement.PositionOf("1").EarnedToDate);
    }

    [Fact]
    public void Before_closure_nobody_is_asked_to_pay_back_and_at_closure_the_overpayment_is_due_back()
    {
        var statement = Reconciled.Project(
            [Award("1000.00", 0.5m)],
            Claim("1", ClaimType.Advance, "2000-01-31", "300.00", advance: "300.00"),
            Claim("2", ClaimType.Interim, "2000-06-30", "50.00", costs: [Cost("1", "2000-02-01", "100.00", "50.00", "50.00")]),
            Claim("3", ClaimType.Final, "2000-12-31", "100.00", costs: [Cost("1", "2000-02-01", "200.00", "100.00", "100.00")]));

        Assert.Equal(Money.Zero, statement.PositionOf("2").Due);
        Assert.Equal(Given.Gbp("-200.00"), statement.PositionOf("3").Due);
    }
}
