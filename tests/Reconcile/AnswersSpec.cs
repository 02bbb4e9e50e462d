
namespace FundingPipeline.Tests.Reconcile;

public class AnswersSpec
{
    private static readonly Finding Query = new(
        "CLAIM-12|SRB/Programme/P-1/1|1", "CLAIM-12", Severity.Query, Scope.Line, CellRef.Whole(Given.File), "", "Not paid.", "Pay it.", new("A form", "a line", Evidence.Stated));

    [Theory]
    [InlineData("Paid on 4 April, statement 12", "J. Officer", "2000-05-01", "Note")]
    [InlineData("No, take it out", "J. Officer", "2000-05-01", "Refuse")]
    [InlineData("Noted and paid", "J. Officer", "2000-05-01", "Note")]
    [InlineData("Paid on 4 April", "", "2000-05-01", "Query")]
    [InlineData("Paid on 4 April", "J. Officer", null, "Query")]
    public void A_query_is_settled_by_somebody_on_some_day_and_a_no_takes_it_out(string says, string by, string? on, string severity) =>
        Assert.Equal(severity, $"{Settled(Query, says, by, on).Severity}");

    [Fact]
    public void No_answer_settles_a_refusal() =>
        Assert.Equal(Severity.Refuse, Settled(Query with { Severity = Severity.Refuse }, "It is fine", "J. Officer", "2000-05-01").Severity);

    private static Finding Settled(Finding finding, string says, string by, string? on) =>
        new FundingPipeline.Reconcile.Answers([new() { At = Given.Row("Answers"), Finding = finding.Key, Says = says, By = by, On = on is null ? null : Given.Day(on) }]).Settle(finding);
}
