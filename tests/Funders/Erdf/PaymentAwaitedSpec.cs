using FundingPipeline.Funders.Erdf;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Tests.Reconcile;

namespace FundingPipeline.Tests.Funders.Erdf;

/// <summary>Claim 1 was certified on 20 April 2000: six weeks are up on 1 June.</summary>
public class PaymentAwaitedSpec
{
    private const string Awaited = "Note: £1,250.00 was due on claim 1, certified on 2000-04-20; ERDF pays in 3 to 6 weeks, which were up on 2000-06-01, and no receipt stands in the register by 2000-06-02.";

    [Theory]
    [InlineData("2000-06-01", "1250.00", "-")]
    [InlineData("2000-06-02", "1250.00", Awaited)]
    [InlineData("2000-06-02", "0.00", "-")]
    [InlineData("2000-06-02", "-0.01", "-")]
    public void What_is_due_should_have_come_when_the_weeks_are_up(string asOf, string due, string says) =>
        Assert.Equal(says, new PaymentAwaited().Says(Case(asOf: asOf, due: due)));

    [Theory]
    [InlineData("North West", ErdfTables.Objective2From2000, true, "Note")]
    [InlineData("North West", ErdfTables.Objective2From2000, false, "-")]
    [InlineData("Yorkshire", ErdfTables.Objective2From2000, true, "-")]
    [InlineData("North West", "Objective 2 1997-99", true, "-")]
    public void Nobody_is_late_before_a_certificate_or_where_no_weeks_are_known(string region, string programme, bool certified, string speaks) =>
        Assert.Equal(speaks, new PaymentAwaited().Speaks(Case(region: region, programme: programme, certified: certified)));

    [Theory]
    [InlineData("1", "Claim", "2000-05-30", "-")]
    [InlineData("1", "", null, "-")]
    [InlineData("1", "Claim", "2000-06-02", "-")]
    [InlineData("1", "Claim", "2000-06-03", "Note")]
    [InlineData("2", "Claim", "2000-05-30", "Note")]
    [InlineData("", "Claim", "2000-04-20", "-")]
    [InlineData("", "Claim", "2000-04-19", "Note")]
    [InlineData("1", "Advance", "2000-05-30", "Note")]
    [InlineData("1", "Recovery", "2000-05-30", "Note")]
    public void A_receipt_that_may_be_for_the_claim_ends_the_waiting(string claim, string kind, string? date, string speaks) =>
        Assert.Equal(speaks, new PaymentAwaited().Speaks(Case(receipt: Receipt(claim, kind, date))));

    [Theory]
    [InlineData("ERDF", "P-1", "", "-")]
    [InlineData("SRB", "P-1", "", "Note")]
    [InlineData("ERDF", "P-2", "", "Note")]
    [InlineData("ERDF", "P-1", "Objective 1 2000-06", "Note")]
    public void Another_awards_receipt_pays_nothing_here(string fund, string project, string programme, string speaks) =>
        Assert.Equal(speaks, new PaymentAwaited().Speaks(Case(receipt: Receipt("1", "Claim", "2000-05-30") with { Funder = Given.Fund(fund), Project = project, Programme = programme })));

    [Fact]
    public void Where_no_receipts_are_kept_nobody_is_late()
    {
        var at = Case();
        Assert.Equal("-", new PaymentAwaited().Speaks(at with { Claims = [at.Claims[0] with { Register = Register.Empty }] }));
    }

    [Theory]
    [InlineData("2000-06-01", "-")]
    [InlineData("2000-06-02", "£500.00 was due on claim 1, certified on 2000-04-20; ERDF pays in 3 to 6 weeks, which were up on 2000-06-01, and no receipt stands in the register by 2000-06-02.")]
    public void What_is_due_is_what_the_award_owes_on_the_claim(string asOf, string says)
    {
        const string programme = ErdfTables.Objective2From2000;
        var claim = Given.Claim("ERDF", total: "500.00", programme: programme, costs: Given.Cost(gross: "1000.00", claimed: "500.00") with { Match = [Given.Match("Core budget", "500.00")] });
        var register = new Register { Projects = [Given.Project()], Awards = [Given.Award("ERDF", programme, rate: 0.5m)], Receipts = [Other] };
        var statement = Reconciled.Project(register, Given.Day(asOf), claim with { Cover = claim.Cover with { CertifiedOn = Given.Day("2000-04-20") } });
        Assert.Equal(says, statement.Findings.SingleOrDefault(finding => finding.Rule == "ERDF-15")?.Says ?? "-");
    }

    /// <summary>The office keeps the sheet: SRB's money is in it.</summary>
    private static Receipt Other => Receipt("1", "Claim", "2000-05-30") with { Funder = Given.Fund("SRB") };

    private static Receipt Receipt(string claim, string kind, string? date) => new()
    {
        At = Given.Row("Receipts"),
        Project = "P-1",
        Funder = Given.Fund("ERDF"),
        ClaimNumber = claim,
        Kind = kind,
        Date = date is null ? null : Given.Day(date),
        Amount = Given.Gbp("1250.00"),
    };

    private static CycleCase Case(
        string asOf = "2000-06-02", string due = "1250.00", string region = "North West", string programme = ErdfTables.Objective2From2000, bool certified = true, Receipt? receipt = null)
    {
        var claim = Given.Claim("ERDF", programme: programme);
        var at = Given.Case(claim with { Cover = claim.Cover with { CertifiedOn = certified ? Given.Day("2000-04-20") : null } }, Given.Award("ERDF", programme)) with
        {
            Project = Given.Project() with { Region = region },
            Register = new() { Receipts = receipt is null ? [Other] : [receipt, Other] },
        };
        return new([at], Given.Day(asOf), new Dictionary<string, Money> { [claim.File.Sha256] = Given.Gbp(due) });
    }
}
