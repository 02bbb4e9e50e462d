using FundingPipeline.Funders;
using FundingPipeline.Funders.Nrf;
using FundingPipeline.Ingest;
using FundingPipeline.Normalise;
using FundingPipeline.Tests.Ingest;
using FundingPipeline.Tests.Reconcile;

namespace FundingPipeline.Tests.Funders;

/// <summary>What is odd in the source documents themselves: each is seen, and none is quietly put right.</summary>
public class AnomaliesSpec
{
    [Fact]
    public void Five_hundred_million_of_a_year_that_had_289_and_36_carried_in_is_over_its_allocation() =>
        Assert.Equal("Refuse: Spend in 2002/03 of £500.00 exceeds the allocation and agreed carry-in of £325.00 by £175.00.",
            new AllocationNotExceeded().Says(NrfCases.Statement(2002, NrfCases.Passed("2002/03", "289.00") with { CarryInAgreed = Given.Gbp("36.00") }, "500.00")));

    [Fact]
    public void A_hundred_and_forty_spent_of_two_hundred_leaves_sixty_and_not_the_printed_thirty_six() =>
        Assert.Equal("Query: £60.00 is left at the end of 2001/02, of £200.00 with what was carried in: 30% of the year's allocation of £200.00.",
            new CarryOver().Says(NrfCases.Statement(2001, NrfCases.Passed("2001/02", "200.00"), "140.00")));

    [Fact]
    public void Two_authorities_of_one_partnership_have_a_gate_each()
    {
        var at = NrfCases.Statement(2002, NrfCases.Passed("2002/03"), "1.00");
        var salford = at with { Project = at.Project with { Authority = "Salford" } };

        Assert.Equal(("-", "Query: For Salford in 2002/03 the register has no Accreditation row."), (new YearlyGate().Says(at), new YearlyGate().Says(salford)));
    }

    [Theory]
    [InlineData("In April this year")]
    [InlineData("April")]
    [InlineData("03/04")]
    public void A_day_that_depends_on_when_it_was_written_is_no_day(string paid) =>
        Assert.Equal("Expenditure!D2 READ-14 Query Line", Sheets.FindingsOfCosts($"1 | INV-1 | Training | \"{paid}\" | 100.00 | 100.00 | 45.00 | 55.00"));

    [Theory]
    [InlineData("Around 50-80%")]
    [InlineData("50-80")]
    [InlineData("approximately 600")]
    public void A_range_in_a_figure_is_asked_about_and_not_averaged(string gross) =>
        Assert.Equal("Expenditure!E2 READ-10 Query Line", Sheets.FindingsOfCosts($"1 | INV-1 | Training | 2000-02-01 | \"{gross}\" | 100.00 | 45.00 | 55.00"));

    [Fact]
    public void Job_opportunities_are_not_jobs()
    {
        var at = GivenOutputs.Case("SRB", GivenOutputs.Output(500, "job opportunities"));

        Assert.Equal(("Query: SRB does not count in \"job opportunities\".", null), (new UnknownUnit().Says(at), Outputs.Read(at).Native));
    }

    [Fact]
    public void Two_labels_for_one_thing_stay_two_lines_as_they_were_typed()
    {
        var claim = Given.Claim("SRB") with
        {
            Outputs =
            [
                GivenOutputs.Output(22_800, "people") with { Output = "dwellings received up-graded security" },
                GivenOutputs.Output(2_887, "people") with { Line = "2", At = Given.Row("Outputs", 6), Output = "dwellings having their security upgraded" },
            ],
        };

        Assert.Equal(
            ["dwellings received up-graded security 22,800 people", "dwellings having their security upgraded 2,887 people"],
            Reconciled.Project([Given.Award("SRB")], claim).Contributions.SelectMany(part => part.Outputs).Select(output => $"{output.Output} {output.Native}"));
    }

    [Theory]
    [InlineData("Scotland")]
    [InlineData("Northern Ireland")]
    [InlineData("Wales")]
    public void European_money_and_the_New_Deals_are_everywhere(string nation) =>
        Assert.DoesNotContain(
            Reconciled.Project(
                new Register { Projects = [Given.Project() with { Nation = nation }], Awards = [Given.Award("ESF", rate: 0.45m), Given.Award("NDLP")] },
                Given.Claim("ESF", type: ClaimType.Interim), Given.Claim("NDLP", type: ClaimType.UnitCost)).Findings,
            finding => finding.Says.Contains(nation, StringComparison.Ordinal));

    [Fact]
    public void A_Scottish_partnership_matches_European_money_and_is_clean()
    {
        var line = Given.Cost(eligible: "100.00", claimed: "45.00") with { Match = [Given.Match("SIP", "55.00")] };
        var statement = Reconciled.Project(
            new Register { Projects = [Given.Project() with { Nation = "Scotland" }], Awards = [Given.Award("ESF", rate: 0.45m)] },
            Given.Claim("ESF", type: ClaimType.Interim, total: "45.00", costs: line));

        Assert.DoesNotContain(statement.Findings, finding => finding.Rule is "JOINT-05" or "JOINT-06");
        Assert.Equal("£45.00", $"{statement.PositionOf("1").Due}");
    }

    [Theory]
    [InlineData(Nature.Revenue, "")]
    [InlineData(Nature.Capital, "ERDF-05 Refuse")]
    public void One_pot_of_capital_receipts_may_stand_beside_ERDF_for_revenue_and_not_for_capital_grants(Nature nature, string found)
    {
        var line = Given.Cost(eligible: "100.00", claimed: "50.00") with { Nature = nature, Match = [Given.Match("Capital receipts", "50.00")] };
        var statement = Reconciled.Project([Given.Award("ERDF", rate: 0.5m)], Given.Claim("ERDF", total: "50.00", costs: line));

        Assert.Equal(found, string.Join("; ", statement.Findings.Where(finding => finding.Rule == "ERDF-05").Select(finding => $"{finding.Rule} {finding.Severity}")));
    }

    [Fact]
    public void Quarters_are_asked_of_SRB_and_ERDF_and_never_of_ESF() =>
        Assert.Equal(["erdf", "srb", "ndc"], Funder.All.Where(fund => fund.Rules.OfType<QuarterlyClaims>().Any()).Select(fund => fund.Slug));

    [Fact]
    public void Half_of_ESF_is_half_of_the_award_when_nobody_says_of_what()
    {
        var advance = Given.Claim("ESF", first: "2000-01-01", last: "2000-01-01", type: ClaimType.Advance, programme: "Objective 3 1994-99");
        var at = Given.Case(advance with { Cover = advance.Cover with { AdvanceClaimed = Given.Gbp("50000.01") } }, Given.Award("ESF", "Objective 3 1994-99"));

        Assert.Equal("Refuse: An advance of £50,000.01 exceeds 50% of £100,000.00, £50,000.00.", new FundingPipeline.Funders.Esf.AdvanceCap().Says(at));
    }

    [Fact]
    public void Mainstream_services_may_be_paid_from_NRF()
    {
        var at = NrfCases.Statement(2002, NrfCases.Passed("2002/03", "50000.00"));
        var police = Given.Cost(paid: "2002-06-01") with { Kind = CostKind.Payroll, CostHeading = "Police", Theme = "Crime" };
        var statement = Reconciled.Project(
            new Register { Projects = [Given.Project() with { End = Given.Day("2003-12-31") }], Awards = [Given.Award("NRF") with { To = Given.Day("2003-12-31") }], Accreditation = [NrfCases.Passed("2002/03", "50000.00")] },
            at.Claim with { Costs = [police], Cover = at.Claim.Cover with { TotalClaimed = Given.Gbp("100.00") } });

        Assert.Equal("£100.00", $"{statement.PositionOf("1").Due}");
    }

    [Theory]
    [InlineData("Core budget")]
    [InlineData("Revenue Support Grant")]
    public void Untied_money_takes_no_claims_of_its_own(string funder) =>
        Assert.Equal("Claim!B2 READ-17 Refuse Claim", Sheets.Findings(Sheets.Cover.Replace("Funder | ESF", $"Funder | {funder}", StringComparison.Ordinal)));
}
