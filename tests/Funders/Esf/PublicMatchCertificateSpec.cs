using FundingPipeline.Funders.Esf;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Esf;

public class PublicMatchCertificateSpec
{
    [Theory]
    [InlineData(true, "", null, EsfTables.From2000, "Query 5:5: £55.00 of public match from Core budget has no signed certificate for 2000-02-01.")]
    [InlineData(true, "C-1", null, EsfTables.From2000, "Query 5:5: £55.00 of public match from Core budget has no signed certificate for 2000-02-01.")]
    [InlineData(true, "C-1", "1999-12-01", EsfTables.From2000, "-")]
    [InlineData(false, "", null, EsfTables.From2000, "-")]
    [InlineData(true, "", null, EsfTables.Before2000, "-")]
    public void Public_match_is_certified_and_signed(bool isPublic, string certificate, string? signed, string programme, string says)
    {
        var offer = new MatchOffer
        {
            At = Given.Row("Match"),
            Project = "P-1",
            Source = Given.Fund("Core budget"),
            MatchedFund = Given.Fund("ESF"),
            Public = isPublic,
            Certificate = certificate,
            SignedOn = signed is null ? null : Given.Day(signed),
        };
        var line = Given.Cost(claimed: "45.00") with { Match = [Given.Match("Core budget", "55.00")] };
        var claim = Given.Case(Given.Claim("ESF", programme: programme, costs: line)) with { Register = new() { Match = [offer] } };
        new PublicMatchCertificate().Says(Given.Case(claim, line), says);
    }

    [Theory]
    [InlineData("2000-02-01", "2000-02-01", "-")]
    [InlineData(null, null, "-")]
    [InlineData("2000-02-02", null, "Query")]
    [InlineData(null, "2000-01-31", "Query")]
    public void A_certificate_is_for_the_days_of_its_offer(string? from, string? to, string speaks)
    {
        var offer = new MatchOffer
        {
            At = Given.Row("Match"),
            Project = "P-1",
            Source = Given.Fund("Core budget"),
            MatchedFund = Given.Fund("ESF"),
            Public = true,
            Certificate = "C-1",
            SignedOn = Given.Day("1999-12-01"),
            From = from is null ? null : Given.Day(from),
            To = to is null ? null : Given.Day(to),
        };
        var line = Given.Cost(paid: "2000-02-01", claimed: "45.00") with { Match = [Given.Match("Core budget", "55.00")] };
        var claim = Given.Case(Given.Claim("ESF", programme: EsfTables.From2000, costs: line)) with { Register = new() { Match = [offer] } };
        Assert.Equal(speaks, new PublicMatchCertificate().Speaks(Given.Case(claim, line)));
    }
}
