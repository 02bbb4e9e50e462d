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
    public void Income_comes_off_eligible_cost_before_the_rate()
    {
        var statement = Reconciled.Project(
            [Award("1000.00", 0.5m)],
            Claim("1", ClaimType.Interim, "2000-06-30", "45.00", income: "10.00", costs: [Cost("1", "2000-02-01", "100.00", "45.00", "45.00") with { IncomeApplied = Given.Gbp("10.00") }]));

        Assert.Equal(Given.Gbp("45.00"), statement.PositionOf("1").EarnedToDate);
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
