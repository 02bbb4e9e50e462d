using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Every;

public class TermsChangeWithinSpec
{
    [Theory]
    [InlineData("2000-01-01", "-")]
    [InlineData("2000-01-02", "Note B13: Highest rate changes on 2000-01-02, inside 2000-01-01 to 2000-03-31.")]
    [InlineData("2000-03-31", "Note B13: Highest rate changes on 2000-03-31, inside 2000-01-01 to 2000-03-31.")]
    [InlineData("2000-04-01", "-")]
    public void A_letter_that_changes_on_a_day_inside_the_period_is_noted(string from, string says)
    {
        var term = new TermOverride { At = Given.Row("Terms"), Project = "P-1", Source = Given.Fund("SRB"), Term = "Highest rate", From = Given.Day(from) };
        new TermsChangeWithin().Says(Given.Case(Given.Claim("SRB")) with { Register = new() { Terms = [term] } }, says);
        new TermsChangeWithin().Says(Given.Case(Given.Claim("ESF")) with { Register = new() { Terms = [term] } }, "-");
    }

    [Theory]
    [InlineData("2001-03-31", "-")]
    [InlineData("2001-04-01", "Note B13: Rule NRF-01 changes on 2001-04-01, inside 2001-01-01 to 2001-04-01.")]
    public void So_is_a_rule_that_comes_into_force(string last, string says) =>
        new TermsChangeWithin().Says(Given.Case(Given.Claim("NRF", first: "2001-01-01", last: last)), says);
}
