using FsCheck.Fluent;

namespace FundingPipeline.Tests;

public class MoneySpec
{
    [Theory]
    [InlineData(123450, "£1,234.50")]
    [InlineData(-1250, "-£12.50")]
    [InlineData(0, "£0.00")]
    public void Is_printed_as_a_letter_prints_it(long pence, string printed) => Assert.Equal(printed, $"{new Money(pence)}");

    [Fact]
    public void Has_no_half_penny() => Assert.Throws<ArgumentOutOfRangeException>(() => Money.Gbp(0.005m));

    [Fact]
    public void Too_much_for_any_claim_is_a_fault_and_never_wraps_round() =>
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));

    [Fact]
    public void Three_partners_share_a_hundred_pounds_without_losing_a_penny() =>
        Assert.Equal(["£33.34", "£33.33", "£33.33"], Money.Gbp(100).Apportion(1, 1, 1).Select(share => $"{share}"));

    [Fact]
    public void A_credit_note_is_shared_as_its_invoice_was() =>
        Assert.Equal(["-£33.34", "-£33.33", "-£33.33"], Money.Gbp(-100).Apportion(1, 1, 1).Select(share => $"{share}"));

    [Theory]
    [InlineData("0.45", 9999, 4499)]
    [InlineData("0.5", 1, 0)]
    [InlineData("0.5", -1, -1)]
    public void A_rate_rounds_the_way_its_caller_names(string rate, long pence, long rounded) =>
        Assert.Equal(new(rounded), new Money(pence).Times(decimal.Parse(rate, null), MidpointRounding.ToNegativeInfinity));

    [Fact]
    public void Shares_always_add_up_to_the_whole_and_none_is_a_penny_off()
    {
        var weights = Gen.Choose(1, 1_000).Select(weight => (decimal)weight).NonEmptyListOf();

        Laws.Hold(Laws.Pennies.Zip(weights), drawn =>
        {
            var (whole, by) = drawn;
            var shares = whole.Apportion([.. by]);
            return shares.Total() == whole
                && shares.Zip(by).All(s => Math.Abs(s.First.Pence - (whole.Pence * s.Second / by.Sum())) < 1);
        });
    }

    [Fact]
    public void Pounds_have_no_more_places_than_they_need() =>
        Laws.Hold(Laws.Pennies, money => decimal.GetBits(money.Pounds).SequenceEqual(decimal.GetBits(money.Pence / 100m)));

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(-7)]
    [InlineData(-70)]
    public void The_most_and_the_least_pence_are_pounds_too(long pence) => Assert.Equal(decimal.GetBits(pence / 100m), decimal.GetBits(new Money(pence).Pounds));

    [Fact]
    public void Weights_that_share_nothing_are_our_fault() => Assert.Throws<ArgumentException>(() => Money.Gbp(1).Apportion(0, 0));
}
