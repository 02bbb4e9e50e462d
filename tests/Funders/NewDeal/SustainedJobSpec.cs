using FundingPipeline.Funders.NewDeal;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests;

public class SustainedJobSpec
{
    private static readonly SustainedJob Rule = new();

    [Theory]
    [InlineData("Sustained job", "2000-01-03", "2000-04-03", null, "-")]
    [InlineData("Sustained job", "2000-01-03", "2000-04-02", null, "Refuse: NE-001's job was held for 12.86 weeks from 2000-01-03; 13 are needed.")]
    [InlineData("Sustained job", "2000-01-03", "2000-04-02", 13, "Refuse: NE-001's job was held for 12.86 weeks from 2000-01-03; 13 are needed.")]
    [InlineData("Sustained job", "2000-01-03", "2000-04-03", 12, "Refuse: NE-001's job was held for 12 weeks from 2000-01-03; 13 are needed.")]
    [InlineData("Sustained job", null, "2000-04-03", 13, "Query: The sustained job of NE-001 does not say which day its weeks are counted from.")]
    [InlineData("Job", "2000-01-03", "2000-01-10", 1, "-")]
    public void A_sustained_job_is_held_for_13_weeks(string outcome, string? from, string on, int? weeks, string says) =>
        Assert.Equal(says, Rule.Says<OutcomeCase>(new(Given.Case(Given.Claim("ND25+")), Job(outcome, from, on, weeks))));

    [Theory]
    [InlineData("Sustained job", "2000-04-03", "-")]
    [InlineData("Sustained job", "2000-04-02", "Query: A sustained job is claimed for NE-001, and no Outcomes row shows one held for 13 weeks.")]
    [InlineData("Gateway week", "2000-04-02", "-")]
    public void Its_price_needs_the_job(string element, string on, string says)
    {
        var unit = UnitCostCases.Row(element: element);
        var claim = Given.Claim("ND25+", type: ClaimType.UnitCost) with { UnitCosts = [unit], Outcomes = [Job("Sustained job", "2000-01-03", on, null)] };
        Assert.Equal(says, Rule.Says<UnitCostCase>(new(Given.Case(claim), unit)));
    }

    private static OutcomeLine Job(string outcome, string? from, string on, int? weeks) => new()
    {
        At = Given.Row("Outcomes"),
        Line = "5",
        Person = "NE-001",
        Outcome = outcome,
        MeasuredFrom = from is null ? null : Given.Day(from),
        Date = Given.Day(on),
        WeeksHeld = weeks,
    };
}
