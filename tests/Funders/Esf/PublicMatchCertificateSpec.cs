using FundingPipeline.Funders.Esf;
using FundingPipeline.Ingest;

namespace FundingPipeline.Tests.Funders.Esf;

public class PublicMatchCertificateSpec
{
    [Theory]
    [InlineData(true, "", null, EsfTables.From2000, "Query 5:5: £55.00 of public match from Core budget has no signed certificate.")]
    [InlineData(true, "C-1", null, EsfTables.From2000, "Query 5:5: £55.00 of public match from Core budget has no signed certificate.")]
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
}
