using FundingPipeline.Funders;
using FundingPipeline.Funders.Esf;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Funders;

public class AuditCertificateSpec
{
    [Theory]
    [InlineData("20000.00", "2000-12-31", "-")]
    [InlineData("20000.01", "2000-12-31", "Note B9: A grant of £20,000.01 is over £20,000.00, so the final claim needs 1 audit certificate.")]
    [InlineData("20000.00", "2001-01-01", "Note B9: A grant of £20,000.00 runs for more than twelve months, so the final claim needs 2 audit certificates.")]
    [InlineData("20000.01", "2001-06-30", "Note B9: A grant of £20,000.01 is over £20,000.00, so the final claim needs 2 audit certificates.")]
    public void A_North_West_ESF_project_needs_one_for_each_twelve_months(string amount, string to, string says) =>
        Rule("ESF").Says(Final("ESF", EsfTables.From2000, amount, to, "North West"), says);

    [Theory]
    [InlineData("ERDF", "49999.99", "-")]
    [InlineData("ERDF", "50000.00", "Note B9: A grant of £50,000.00 is over £49,999.99, so the final claim needs 1 audit certificate.")]
    [InlineData("ESF", "50000.00", "Note B9: A grant of £50,000.00 is over £49,999.99, so the final claim needs 1 audit certificate.")]
    public void Scotland_asks_from_50_000_pounds(string fund, string amount, string says) =>
        Rule(fund).Says(Final(fund, "Objective 3 Scotland", amount, "2004-12-31", "Scotland", "2004-04-01"), says);

    [Fact]
    public void Where_Scotlands_papers_disagree_the_register_chooses_the_other_reading()
    {
        var term = new TermOverride { At = Given.Row("Terms"), Project = "P-1", Source = Given.Fund("ESF"), Term = "Audit certificate over", Value = "149999.99" };
        Rule("ESF").Says(Final("ESF", "Objective 3 Scotland", "100000.00", "2004-12-31", "Scotland", "2004-04-01") with { Register = new() { Terms = [term] } }, "-");
    }

    [Fact]
    public void An_interim_claim_needs_none() =>
        Rule("ESF").Says(Given.Case(Given.Claim("ESF", type: ClaimType.Interim, programme: EsfTables.From2000), Given.Award("ESF") with { Route = "direct" }), "-");

    private static AuditCertificate Rule(string fund) => Funder.Of(Given.Fund(fund))!.Rules.OfType<AuditCertificate>().Single();

    private static ClaimCase Final(string fund, string programme, string amount, string to, string region, string from = "2000-01-01")
    {
        var award = Given.Award(fund, programme, amount) with { Route = "direct", From = Given.Day(from), To = Given.Day(to) };
        var at = Given.Case(Given.Claim(fund, first: from, last: to, type: ClaimType.Final, programme: programme), award);
        return at with { Project = at.Project with { Region = region } };
    }
}
