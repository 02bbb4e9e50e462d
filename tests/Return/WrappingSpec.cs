using FundingPipeline.Return;

namespace FundingPipeline.Tests.Return;

public class WrappingSpec
{
    [Theory]
    [InlineData("", 10, 1)]
    [InlineData("1234567890", 10, 1)]
    [InlineData("12345678901", 10, 2)]
    [InlineData("12345 67890", 10, 2)]
    [InlineData("123 456\n789", 10, 2)]
    [InlineData("123456789012345678901", 10, 3)]
    [InlineData("1234567 1234567 1234567", 10, 3)]
    public void A_row_is_as_high_as_its_words_need_and_no_higher(string text, int width, int lines) =>
        Assert.Equal(lines, Wrapping.Lines(text, width));
}
