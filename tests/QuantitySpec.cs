namespace FundingPipeline.Tests;

public class QuantitySpec
{
    private static readonly Citation Source = new("A definition", "page 1", Evidence.Assumed);
    private static readonly Measure Hours = new("beneficiary hours", Dimension.PersonHours, "Hours attended.", Source, Divisible: true);
    private static readonly Measure Weeks = new("training weeks", Dimension.PersonWeeks, "Weeks of training.", Source, Divisible: true);
    private static readonly Measure HeadCount = new("beneficiaries", Dimension.People, "People in training on the day.", Source, PointInTime: true);

    [Fact]
    public void Hours_add_to_hours() => Assert.Equal("1,234.5 beneficiary hours", $"{new Quantity(1_000m, Hours) + new Quantity(234.5m, Hours)}");

    [Fact]
    public void Weeks_are_never_added_to_hours() => Assert.Throws<InvalidOperationException>(() => new Quantity(1, Weeks) + new Quantity(1, Hours));

    [Fact]
    public void Two_days_head_counts_are_never_summed() => Assert.Throws<InvalidOperationException>(() => new Quantity(12, HeadCount) + new Quantity(12, HeadCount));
}
