using FundingPipeline.Funders;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests;

public class OfferLettersSpec
{
    private static readonly DatedTable<decimal> Table = new("Held back",
        [new(0.20m, InForce.Always, new("Guide", "page 1", Evidence.ConfirmedRegional), "Programme", "North West", "direct")]);

    [Fact]
    public void The_table_speaks_when_the_letter_is_silent()
    {
        var figure = Case(Award with { Route = "direct" }).Figure(Table, award => award.HeldBack)!;
        Assert.Equal((0.20m, Evidence.ConfirmedRegional), (figure.Value, figure.Source.Evidence));
    }

    [Fact]
    public void The_letter_beats_the_table_and_is_named()
    {
        var figure = Case(Award with { Route = "direct", HeldBack = 0.10m, OfferLetter = "OL-7" }).Figure(Table, award => award.HeldBack)!;
        Assert.Equal((0.10m, "Offer letter OL-7", Evidence.Stated), (figure.Value, figure.Source.Document, figure.Source.Evidence));
    }

    [Theory]
    [InlineData("15%", "2000-01-01", "0.15")]
    [InlineData("0.15", "2000-03-31", "0.15")]
    [InlineData("15%", "2000-04-01", null)]
    [InlineData("a sixth", "2000-01-01", null)]
    public void A_dated_row_of_terms_is_the_letters_word_too(string typed, string from, string? value)
    {
        var at = Case(Award) with
        {
            Register = new()
            {
                Terms = [new() { At = Given.Row("Terms"), Project = "P-1", Source = Given.Fund("ESF"), Term = "Held back", Value = typed, From = Given.Day(from) }],
            },
        };
        Assert.Equal(value, at.Figure(Table)?.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Nobody_speaks_for_another_route() =>
        Assert.Null(Case(Award with { Route = "co-financed" }).Figure(Table, award => award.HeldBack));

    private static Award Award => Given.Award("ESF");

    private static ClaimCase Case(Award award) => Given.Case(Given.Claim("ESF"), award);
}
