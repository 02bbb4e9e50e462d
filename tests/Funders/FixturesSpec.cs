using FundingPipeline.Funders.Nrf;
using FundingPipeline.Ingest;
using FundingPipeline.Normalise;
using FundingPipeline.Reconcile;
using FundingPipeline.Tests.Ingest;
using FundingPipeline.Tests.Reconcile;

namespace FundingPipeline.Tests.Funders;

/// <summary>The cases that the source documents print, taken through the reconciler or the form reader.</summary>
/// <remarks>Shares and labels are the documents'; single pounds stand for millions where they print millions.</remarks>
public class FixturesSpec
{
    [Fact]
    public void The_2002_03_themes_are_all_the_money_and_58_per_cent_of_it_is_other()
    {
        var at = NrfCases.Statement(2002, null, "10.00", "7.00", "8.00", "8.00", "9.00", "58.00");
        string[] themes = ["Crime", "Health", "Housing and environment", "Employment", "Education", "Other"];
        var claim = at.Claim with { Costs = [.. at.Claim.Costs.Select((line, i) => line with { Theme = themes[i] })] };

        Assert.Equal("£100.00", $"{claim.Spend()}");
        Assert.Equal("Note: £58.00 of £100.00 has no theme or the theme Other: 58%.", new OtherTheme().Says(at with { Claim = claim }));
    }

    [Theory]
    [InlineData("200.00", "164.00", "Query: £36.00 is left at the end of 2002/03, of £200.00 with what was carried in: 18% of the year's allocation of £200.00.")]
    [InlineData("289.00", "263.00", "Note: £26.00 is left at the end of 2002/03, of £289.00 with what was carried in: 9% of the year's allocation of £289.00.")]
    public void Carry_over_is_18_and_9_per_cent(string allocation, string spent, string says) =>
        Assert.Equal(says, new CarryOver().Says(NrfCases.Statement(2002, NrfCases.Passed("2002/03", allocation), spent)));

    [Fact]
    public void Cross_River_claims_fifty_thousand_more_than_its_award_and_is_paid_the_rest()
    {
        var statement = Reconciled.Project(
            [Given.Award("SRB", amount: "1200000.00") with { To = Given.Day("2003-03-31") }],
            Claim("SRB", "1", "2001-01-01", "2001-03-31", "500000.00"), Claim("SRB", "2", "2002-01-01", "2002-03-31", "500000.00"), Claim("SRB", "3", "2002-10-01", "2002-12-31", "250000.00"));

        Assert.Equal(["£500,000.00", "£500,000.00", "£200,000.00"], statement.Claims.Select(claim => $"{claim.Position!.Due}"));
        Assert.Contains(statement.Findings, finding => finding is { Rule: "CLAIM-21", Severity: Severity.Refuse } && $"{finding.Excess}" == "£50,000.00");
    }

    [Theory]
    [InlineData("2000-02-01", 2, 2, 1, 0)]
    [InlineData("2000-01-31", 2, 0, 1, 2)]
    public void A_job_that_two_bodies_claim_is_two_gross_and_one_unique_with_an_agreement_and_a_conflict_without(string until, int gross, int shared, int unique, int disputed)
    {
        var statement = Reconciled.Project(
            new Register
            {
                Projects = [Given.Project()],
                Awards = [Given.Award("NDC"), Given.Award("ESF", rate: 0.45m)],
                Agreements = [new() { At = Given.Row("Agreements"), Name = "SLA 1", Body = "Employment Service", OtherBody = "LEDC", To = Given.Day(until) }],
            },
            Job("NDC", 5, "Employment Service"), Job("ESF", 6, "LEDC"));

        Assert.Equal(new OutcomeCount("Job for 13 weeks", gross, shared, unique, disputed), Assert.Single(statement.Outcomes) with { Sheets = [] });
    }

    [Fact]
    public void Without_an_agreement_both_bodies_are_told()
    {
        var statement = Reconciled.Project([Given.Award("NDC"), Given.Award("ESF", rate: 0.45m)], Job("NDC", 5, "Action Team for Jobs"), Job("ESF", 6, "Employment Zone"));

        Assert.Equal(
            ["Action Team for Jobs claims Job for 13 weeks for A1 too", "Employment Zone claims Job for 13 weeks for A1 too"],
            statement.Findings.Where(finding => finding.Rule == "JOINT-08").Select(finding => finding.Says.Split(',')[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(15.0, "300 beneficiary hours", "-")]
    [InlineData(22.5, "450 beneficiary hours", "-")]
    [InlineData(30.0, "600 beneficiary hours", "-")]
    [InlineData(null, "", "Query: 20 training weeks cannot be told in beneficiary hours: nobody says how many hours a week had.")]
    public void Twenty_weeks_of_a_Gateway_are_the_hours_it_had_and_no_figure_when_nobody_says(double? hours, string derived, string says)
    {
        var at = GivenOutputs.Case("ESF", GivenOutputs.Output(20, "training weeks", (decimal?)hours));

        Assert.Equal((derived, says), ($"{Outputs.Read(at).Derived}", new HoursPerWeekNeeded().Says(at)));
    }

    [Theory]
    [InlineData(CostKind.Payroll, "SRB-03 Refuse", "£0.00")]
    [InlineData(CostKind.Invoice, "", "£100.00")]
    public void Staff_of_the_Employment_Service_are_refused_and_the_same_person_invoiced_as_a_secondment_is_not(CostKind kind, string found, string due)
    {
        var claim = Claim("SRB", "1", "2000-01-01", "2000-03-31", "100.00");
        var statement = Reconciled.Project(
            [Given.Award("SRB")],
            claim with { Cover = claim.Cover with { Claimant = "Employment Service" }, Costs = [claim.Costs[0] with { Kind = kind }] });

        Assert.Equal(found, string.Join("; ", statement.Findings.Where(finding => finding.Rule == "SRB-03").Select(finding => $"{finding.Rule} {finding.Severity}")));
        Assert.Equal(due, $"{statement.PositionOf("1").Due}");
    }

    [Theory]
    [InlineData("people", 80, "training weeks", 131)]
    [InlineData("people", 27, "businesses", 27)]
    public void Figures_that_do_not_sum_are_both_shown_and_neither_is_taken_out(string first, int one, string second, int other) =>
        Assert.Equal([$"{one} {first} Accepted", $"{other} {second} Accepted"], Shown((first, one), (second, other)));

    [Fact]
    public void Parts_that_are_no_partition_stand_beside_their_whole() =>
        Assert.Equal(
            ["874 people Accepted", "430 people Accepted", "280 people Accepted", "15 people Accepted"],
            Shown(("people", 874), ("people", 430), ("people", 280), ("people", 15)));

    [Theory]
    [InlineData("\"22,800\"", "")]
    [InlineData("\"1020\"", "")]
    [InlineData("\"6.500\"", "Expenditure!E2 READ-10 Query Line")]
    public void Commas_are_read_and_a_point_that_could_be_either_is_asked_about(string gross, string findings) =>
        Assert.Equal(findings, Sheets.FindingsOfCosts($"1 | INV-1 | Training | 2000-02-01 | {gross} | 100.00 | 45.00 | 55.00"));

    [Theory]
    [InlineData("Funder | New Deal", "Claim!B2 READ-18 Refuse Claim")]
    [InlineData("Funder | New Deal for Communities", "")]
    [InlineData("Funder | New Deal 25+", "")]
    public void New_Deal_alone_is_refused_with_the_choices(string cover, string findings) =>
        Assert.Equal(findings, Sheets.Findings(Sheets.Cover.Replace("Funder | ESF", cover, StringComparison.Ordinal).Replace("Interim", cover.EndsWith("Communities", StringComparison.Ordinal) ? "Quarterly" : "Unit cost", StringComparison.Ordinal)
            .Replace("45.00", "0.00", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Scotland", "SRB-05 Query", "£0.00")]
    [InlineData("England", "", "£100.00")]
    public void A_Scottish_project_has_no_SRB(string nation, string found, string due)
    {
        var statement = Reconciled.Project(
            new Register { Projects = [Given.Project() with { Nation = nation }], Awards = [Given.Award("SRB")] }, Claim("SRB", "1", "2000-01-01", "2000-03-31", "100.00"));

        Assert.Equal(found, string.Join("; ", statement.Findings.Where(finding => finding.Rule == "SRB-05").Select(finding => $"{finding.Rule} {finding.Severity}")));
        Assert.Equal(due, $"{statement.PositionOf("1").Due}");
    }

    [Theory]
    [InlineData("40.00", "-")]
    [InlineData("40.01", "JOINT-02")]
    public void One_cost_of_a_joint_programme_is_shared_and_never_paid_more_than_once_over(string ndc, string found)
    {
        var (srb, area) = (Shared("SRB", "60.00"), Shared("NDC", ndc));
        var statement = Reconciled.Project([Given.Award("SRB"), Given.Award("NDC")], srb, area);

        Assert.Equal(found, string.Join("; ", statement.Findings.Select(finding => finding.Rule).Where(rule => rule == "JOINT-02").Distinct()) is { Length: > 0 } rules ? rules : "-");
    }

    [Theory]
    [InlineData("2009-03-31", "LAA-01 Refuse", "£0.00")]
    [InlineData("2009-04-01", "LAA-01 Note", "£60.00")]
    public void A_line_moved_from_one_block_of_an_agreement_to_another_is_refused_and_from_April_2009_only_noted(string paid, string found, string due)
    {
        var line = Given.Cost(paid: paid, claimed: "60.00") with { Theme = "Healthier Communities and Older People", Match = [Given.Match("Local Area Agreement", "40.00")] };
        var statement = Reconciled.Project(
            new Register
            {
                Projects = [Given.Project() with { End = Given.Day("2010-12-31") }],
                Awards = [Given.Award("NDC") with { To = Given.Day("2010-12-31") }, Given.Award("Local Area Agreement") with { Purpose = "Block 1: Children and Young People" }],
                Match = [new() { At = Given.Row("Match"), Project = "P-1", Source = Given.Fund("Local Area Agreement"), MatchedFund = Given.Fund("NDC"), Guidance = "Letter of the Government Office" }],
            },
            Given.Claim("NDC", first: paid, last: paid, total: "60.00", costs: line));

        Assert.Equal(found, string.Join("; ", statement.Findings.Where(finding => finding.Rule == "LAA-01").Select(finding => $"{finding.Rule} {finding.Severity}")));
        Assert.Equal(due, $"{statement.PositionOf("1").Due}");
    }

    [Theory]
    [InlineData("2001-03-05", "ND-13 Query", "£0.00")]
    [InlineData("2001-03-12", "", "£65.00")]
    public void A_week_in_an_Employment_Zone_is_no_week_of_New_Deal_25_Plus(string zoneFrom, string found, string due)
    {
        var week = UnitCostCases.Row("65.00", amount: "65.00") with { From = Given.Day("2001-03-05"), To = Given.Day("2001-03-11") };
        var claim = Given.Claim("ND25+", first: "2001-03-01", last: "2001-03-31", type: ClaimType.UnitCost, total: "65.00") with
        {
            UnitCosts = [week],
            Participants = [new() { At = Given.Row("Participants"), Line = "1", Scheme = "Employment Zone", Person = "NE-001", Start = Given.Day(zoneFrom) }],
        };
        var price = new Price { At = Given.Row("Prices"), Source = Given.Fund("ND25+"), Contract = "C-1", Element = "Gateway week", UnitPrice = Given.Gbp("65.00") };
        var statement = Reconciled.Project(new Register { Projects = [Given.Project()], Awards = [Given.Award("ND25+")], Prices = [price] }, claim);

        Assert.Equal(found, string.Join("; ", statement.Findings.Where(finding => finding.Rule == "ND-13").Select(finding => $"{finding.Rule} {finding.Severity}")));
        Assert.Equal(due, $"{statement.PositionOf("1").Due}");
    }

    private static Claim Claim(string fund, string number, string first, string last, string amount) =>
        Given.Claim(fund, number, first, last, total: amount, costs: Given.Cost(number, last, amount));

    private static Claim Shared(string fund, string amount) => Given.Claim(fund, total: amount, costs: Given.Cost(gross: "100.00", eligible: amount) with { LedgerReference = "INV-1" });

    private static Claim Job(string fund, int row, string body) => Given.Claim(fund, type: fund == "ESF" ? ClaimType.Interim : ClaimType.Quarterly) with
    {
        Outcomes = [new() { At = Given.Row("Outcomes", row), Line = $"{row}", Person = "A1", Outcome = "Job for 13 weeks", Date = Given.Day("2000-02-01"), WeeksHeld = 13, ClaimedBy = body }],
    };

    private static IEnumerable<string> Shown(params (string Unit, int Quantity)[] outputs)
    {
        var claim = Given.Claim("SRB") with
        {
            Outputs = [.. outputs.Select((output, i) => GivenOutputs.Output(output.Quantity, output.Unit) with { Line = $"{i + 1}", At = Given.Row("Outputs", 5 + i), Output = $"Output {i + 1}" })],
        };
        return Reconciled.Project([Given.Award("SRB")], claim).Contributions.SelectMany(part => part.Outputs).Select(output => $"{output.Native} {output.Fate}");
    }
}
