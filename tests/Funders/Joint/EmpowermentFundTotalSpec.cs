using FundingPipeline.Funders.Joint;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Funders.Joint;

public class EmpowermentFundTotalSpec
{
    private const string EachOf88 = "Budgets of the Community Empowerment Fund come to £3,168,000,000.00; it had £36,000,000.00, reading the guidance as in total.";

    [Theory]
    [InlineData("", "36000000.00", "-")]
    [InlineData("", "36000000.01", "Query 5:5: Budgets of the Community Empowerment Fund come to £36,000,000.01; it had £36,000,000.00, reading the guidance as in total.")]
    [InlineData("", "3168000000.00", $"Query 5:5: {EachOf88}")]
    [InlineData("to each area", "3168000000.00", "-")]
    [InlineData("to each area", "3168000000.01", "Query 5:5: Budgets of the Community Empowerment Fund come to £3,168,000,000.01; it had £3,168,000,000.00, reading the guidance as to each area.")]
    [InlineData("in total", "3168000000.00", $"Query 5:5: {EachOf88}")]
    public void Thirty_six_million_is_for_all_88_areas_unless_the_register_reads_it_by_the_word(string reading, string budget, string says) =>
        new EmpowermentFundTotal().Says(Scheme(budget, reading, "CEF"), says);

    [Fact]
    public void A_project_that_takes_none_of_it_is_not_asked() => new EmpowermentFundTotal().Says(Scheme("3168000000.00", "", "Core"), "-");

    private static ProjectCase Scheme(string budget, string reading, string match)
    {
        var line = Given.Cost(paid: "2001-05-01") with { Match = [Given.Match(match, "10.00")] };
        return RuleSpec.Project(Given.Claim("NRF", first: "2001-04-01", last: "2002-03-31", costs: line)) with
        {
            Register = Register.Empty with
            {
                Budgets = [new() { At = Given.Row("Budgets"), Source = Given.Fund("CEF"), Year = "2001/02", Amount = Given.Gbp(budget) }],
                Terms = reading.Length == 0 ? [] : [new() { At = Given.Row("Terms"), Project = "P-1", Source = Given.Fund("CEF"), Term = "Community Empowerment Fund in all", Value = reading }],
            },
        };
    }
}
