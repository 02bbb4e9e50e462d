using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

/// <summary>One row of the Terms sheet says that 10% are held back, to 31 March 2000 or without end; then there is another. The claim ends on 31 March.</summary>
public class TermTwiceSpec
{
    private const string Both = "Query: On 2000-03-31 the register's term \"Held back\" for ESF on P-1 is both \"10%\" (5:5) and \"15%\" (6:6).";

    [Theory]
    [InlineData(null, "2000-03-31", "15%", Both)]
    [InlineData(null, "2000-04-01", "15%", "-")]
    [InlineData("2000-03-31", null, "15%", Both)]
    [InlineData("2000-03-30", null, "15%", "-")]
    [InlineData(null, null, "10%", "-")]
    [InlineData(null, null, "0.1", "-")]
    [InlineData(null, null, "a tenth", "Query: On 2000-03-31 the register's term \"Held back\" for ESF on P-1 is both \"10%\" (5:5) and \"a tenth\" (6:6).")]
    public void A_day_has_one_value_of_a_term(string? firstUntil, string? otherFrom, string value, string says) =>
        Assert.Equal(says, Says(firstUntil, Row(6, value) with { From = otherFrom is null ? null : Given.Day(otherFrom) }));

    [Theory]
    [InlineData("held back", "ESF", "P-1", "", "Query")]
    [InlineData("Held back", "ESF", "P-1", "Programme", "Query")]
    [InlineData("Held back", "ESF", "P-1", "Another", "-")]
    [InlineData("Held back", "ESF", "P-2", "", "-")]
    [InlineData("Held back", "ERDF", "P-1", "", "-")]
    [InlineData("Advance limit", "ESF", "P-1", "", "-")]
    public void Another_award_or_term_may_say_something_else(string term, string fund, string project, string programme, string speaks) =>
        Assert.Equal(speaks, Says(null, Row(6, "15%") with { Term = term, Source = Given.Fund(fund), Project = project, Programme = programme }).Split(':')[0]);

    private static string Says(string? firstUntil, TermOverride other)
    {
        var first = Row(5, "10%") with { To = firstUntil is null ? null : Given.Day(firstUntil) };
        return new TermTwice().Says(Given.Case(Given.Claim("ESF")) with { Register = new() { Terms = [first, other] } });
    }

    private static TermOverride Row(int row, string value) =>
        new() { At = Given.Row("Terms", row), Project = "P-1", Source = Given.Fund("ESF"), Term = "Held back", Value = value };
}
