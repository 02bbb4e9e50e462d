using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Funders;

public class PlaceListedSpec
{
    private static readonly PlaceListed Rule = new("SRB-10", "SRB");

    [Theory]
    [InlineData("Hulme", "2000-02-01", "-")]
    [InlineData("hulme ", "2000-02-29", "-")]
    [InlineData("Hulme", "2000-03-01", "Query 5:5: Hulme is not among the places of Programme on 2000-03-01.")]
    [InlineData("Didsbury", "2000-02-01", "Query 5:5: Didsbury is not among the places of Programme on 2000-02-01.")]
    [InlineData("", "2000-02-01", "-")]
    public void A_cost_lies_in_a_listed_ward_on_its_day(string ward, string paid, string says)
    {
        var line = Given.Cost(paid: paid) with { Ward = ward };
        Rule.Says<LineCase>(RuleSpec.Line(line, register: Listed(new() { At = Given.Row("Places"), Source = Given.Fund("SRB"), Ward = "Hulme", To = Given.Day("2000-02-29") })), says);
        Rule.Says<LineCase>(RuleSpec.Line(line), "-");
    }

    [Theory]
    [InlineData("SRB")]
    [InlineData("NDC")]
    [InlineData("NRF")]
    public void Each_of_the_funds_that_work_in_places_asks(string fund)
    {
        var register = Listed(new() { At = Given.Row("Places"), Source = Given.Fund(fund), Ward = "Hulme" });
        var rule = (IRule<LineCase>)Funder.Of(Given.Fund(fund))!.Rules.OfType<PlaceListed>().Single();

        Assert.Equal(("-", "Query"), (rule.Speaks(RuleSpec.Line(Given.Cost() with { Ward = "Hulme" }, fund, register)), rule.Speaks(RuleSpec.Line(Given.Cost() with { Ward = "Didsbury" }, fund, register))));
    }

    [Theory]
    [InlineData("M15 6AA", "-")]
    [InlineData("M1 5AA", "Query 5:5: M1 5AA is not among the places of Programme on 2000-02-01.")]
    public void An_outcome_lies_in_a_listed_postcode(string postcode, string says)
    {
        var outcome = new OutcomeLine { At = Given.Row("Outcomes"), Line = "5", Outcome = "Job", Date = Given.Day("2000-02-01"), Postcode = postcode };
        var claim = Given.Case(Given.Claim("SRB")) with { Register = Listed(new() { At = Given.Row("Places"), Source = Given.Fund("SRB"), Postcode = "M15" }) };
        Rule.Says<OutcomeCase>(new(claim, outcome), says);
    }

    [Theory]
    [InlineData("Hulme", "-")]
    [InlineData("Didsbury", "Query 5:5: Didsbury is not among the places of Programme on 2000-03-31.")]
    public void So_does_an_output(string ward, string says)
    {
        var output = new OutputLine { At = Given.Row("Outputs"), Line = "1", Ward = ward };
        var claim = Given.Case(Given.Claim("SRB")) with { Register = Listed(new() { At = Given.Row("Places"), Source = Given.Fund("SRB"), Ward = "Hulme" }) };
        Rule.Says<OutputCase>(new(claim, output), says);
    }

    private static Register Listed(Place place) => new() { Places = [place] };
}
