using System.Collections.Immutable;
using FundingPipeline.Funders.Joint;
using FundingPipeline.Ingest;
using NodaTime;

namespace FundingPipeline.Tests.Funders.Joint;

public class CashFlowGapSpec
{
    [Theory]
    [InlineData("0.00", null)]
    [InlineData("-0.01", "By the end of July 2000 the project had paid £0.01 more than it had received; it was short in 1 month.")]
    [InlineData("-7500.00", "By the end of July 2000 the project had paid £7,500.00 more than it had received; it was short in 1 month.")]
    public void A_month_that_closes_below_nothing_is_shown(string balance, string? says) =>
        Assert.Equal(says, Check(balance, receipts: true)?.Says);

    [Fact]
    public void A_project_whose_receipts_nobody_entered_is_not_accused_of_a_gap() =>
        Assert.Null(Check("-7500.00", receipts: false));

    private static Finding? Check(string balance, bool receipts)
    {
        ImmutableArray<Receipt> received = receipts ? [new() { At = Given.Row("Receipts"), Project = "P-1", Funder = Given.Fund("ND25+"), Amount = Given.Gbp("1.00") }] : [];
        return new CashFlowGap().Asked(new(
            Given.Project(), Register.Empty with { Receipts = received }, [],
            [new(new YearMonth(2000, 6), Money.Zero, Money.Zero, Money.Zero), new(new YearMonth(2000, 7), Money.Zero, Money.Zero, Given.Gbp(balance))])).SingleOrDefault();
    }
}
