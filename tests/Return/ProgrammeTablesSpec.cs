using System.Security.Cryptography;
using FundingPipeline.Funders.Esf;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;

namespace FundingPipeline.Tests.Return;

/// <summary>What only the programme as a whole can say, from samples whose notes work it out by hand.</summary>
public class ProgrammeTablesSpec
{
    /// <summary>Seedcorn's note: SRB and ERDF each count the same £147,216.19, which is spent once.</summary>
    [Theory]
    [InlineData("Eligible, by ward", "Ward | ERDF | SRB | Cost, counted once", "Not stated | 147216.19 | 147216.19 | 147216.19\nTotal | 147216.19 | 147216.19 | 147216.19")]
    [InlineData("Claimed, by ward", "Ward | ERDF | SRB | All funds", "Not stated | 58886.47 | 51525.54 | 110412.01\nTotal | 58886.47 | 51525.54 | 110412.01")]
    public void A_cost_that_two_funds_pay_for_is_counted_once(string title, string columns, string says) =>
        Assert.Equal(says, Written("seedcorn-four-sources-one-budget")["Spend"].Table(title, columns));

    /// <summary>Joblink's second award: £200,000.00 of cost, of which £10,000.00 is paid after ESF's last claim. Only NRF's lines name a theme.</summary>
    [Fact]
    public void What_one_funds_claim_says_of_the_theme_is_true_of_the_cost() =>
        Assert.Equal(
            "Employment |  |  | 200000 | 200000\nNot stated | 190000 | 200000 |  | 0\nTotal | 190000 | 200000 | 200000 | 200000",
            Written("joblink-2001-advance-and-holdback")["Spend"].Table("Eligible, by theme", "Theme | ESF | SRB | NRF | Cost, counted once"));

    [Fact]
    public void A_themes_share_is_the_notes_over_both_years() =>
        Assert.Equal(
            "Crime | 46300\nEducation | 41670\nEmployment | 37040\nHealth | 32410\nHousing and environment | 37040\nOther | 268540\nTotal | 463000",
            Written("nrf-two-years-statement-of-use-and-carry-over")["Spend"].Table("Claimed, by theme", "Theme | NRF"));

    [Fact]
    public void An_allocation_is_carried_over_as_the_register_says() =>
        Assert.Equal(
            """
            Northfield | 2001/02 | 200000 | 0 | 200000 | 164000 | 36000
            Northfield | 2002/03 | 289000 | 36000 | 325000 | 299000 | 26000
            Total |  | 489000 |  |  | 463000 | 
            """.ReplaceLineEndings("\n"),
            Written("nrf-two-years-statement-of-use-and-carry-over")["Carry-over"].Under("Authority", "Authority | Year | Allocation | Carry-in agreed | Available | Spent | Carry-out"));

    [Fact]
    public void Without_the_register_only_what_was_spent_is_known()
    {
        var programme = Reconciled("nrf-two-years-statement-of-use-and-carry-over");
        var unsaid = programme with
        {
            Register = programme.Register with
            {
                Accreditation = [.. programme.Register.Accreditation.Where(row => row.Year == "2001/02").Select(row => row with { CarryInAgreed = null })],
            },
        };
        Assert.Equal(
            """
            Northfield | 2001/02 | 200000 | Not stated | 200000 | 164000 | 36000
            Northfield | 2002/03 | Not stated | Not stated | Not stated | 299000 | Not stated
            Total |  | 200000 |  |  | 463000 | 
            """.ReplaceLineEndings("\n"),
            Of(unsaid)["Carry-over"].Under("Authority", "Authority | Year | Allocation | Carry-in agreed | Available | Spent | Carry-out"));
    }

    /// <summary>Joblink 1999: £67,500.00 in advance; £68,764.69 is earned by 30 June.</summary>
    [Theory]
    [InlineData("advance", "67500 | 67500 | 67500 | 0 | 0 | 67500")]
    [InlineData("advance interim-to-June", "67500 | 67500 | 67500 | 68764.69 | 67500 | 0")]
    public void An_advance_is_outstanding_until_it_is_earned(string claims, string says)
    {
        var programme = JudgedProgramme.Of([.. Read("joblink-1999-three-calendars").Where(intake => intake.Claim is null || claims.Split(' ').Any(claim => intake.File.Name == $"esf-1999-{claim}.xlsx"))]).PutTogether();
        Assert.Equal(
            $"JOBLINK-99 | {says}\nTotal | {says}",
            Of(programme)["Advances"].Under("Project", "Project | Due on claims | Received | Advance | Earned so far | Covered | Outstanding"));
    }

    /// <summary>From 30 June 2000 to 31 March 2002: 365 days to 30 June 2001, and 274 more. ESF has no such quarter, and NRF and the New Deal none at all.</summary>
    [Fact]
    public void A_claim_that_has_not_come_is_late_from_the_first_quarter_without_one() =>
        Assert.Equal(
            "QTR-ERDF | CLAIM-24 | 639\nQTR-NDC | CLAIM-24 | 639\nQTR-SRB | CLAIM-24 | 639",
            Written("one-quarter-five-names")["Late and missing"].Table("Missing", "Project | Rule | Days late"));

    [Fact]
    public void A_date_of_the_profile_that_nobody_claimed_to_is_missed_four_weeks_later() =>
        Assert.Equal(
            (Given.Day("2001-10-28"), null),
            new InterimClaimMissing().Check(new([Funders.Esf.ProfileCases.Case("2001-09-30", "2001-09-29")], Given.Day("2001-12-31"))).Select(finding => (finding.Late!.Due, finding.Late.Came)).Single());

    /// <summary>Due on 28 April, 28 days after 31 March, and prepared on 12 May.</summary>
    [Fact]
    public void A_claim_that_came_after_its_day_is_as_late_as_it_was_prepared()
    {
        var claim = Given.Claim("ESF", type: ClaimType.Interim, programme: EsfTables.From2000);
        var late = new DueInFourWeeks().Check(Given.Case(claim with { Cover = claim.Cover with { PreparedOn = Given.Day("2000-05-12") } }));
        var programme = Examples.Programme();
        var page = Of(programme with { Parts = [Examples.Part() with { Findings = [.. late] }] })["Late and missing"];
        Assert.Equal("P-1 | European Social Fund | 14", page.Table("Came late", "Project | Fund | Days late"));
    }

    [Theory]
    [InlineData("2000-01-01", "SRB", "P-1 | Single Regeneration Budget | 200000")]
    [InlineData("1999-12-31", "SRB", "-")]
    [InlineData("2000-01-01", "CORE", "-")]
    public void An_award_that_has_begun_and_that_nobody_has_claimed_from_is_shown(string asOf, string source, string says)
    {
        var award = Given.Award(source, "Round 6");
        var programme = Examples.Programme() with { AsOf = Given.Day(asOf), Register = new() { Awards = [award, award with { CostHeading = "Staff" }, Given.Award("SRB", "SRB round 5")] } };
        var page = Of(programme)["Late and missing"];
        Assert.Equal(says, says == "-" ? Empty(page) : page.Table("Awards from which nobody has claimed yet", "Project | Fund | Awarded"));
    }

    private static string Empty(Written.Page page) =>
        page.Cells.Values.Any(cell => cell.Text == "There is a claim from every award that has begun.") ? "-" : "a table";

    /// <summary>Joblink's second award: paid £200,000.00, received £182,000.00, all that was due.</summary>
    [Fact]
    public void A_statement_says_how_its_project_stands_for_cash_and_what_each_award_still_owes()
    {
        var cover = Tests.Return.Written.Of(StatementWorkbook.Write(JudgedProgramme.Of([.. Read("joblink-2001-advance-and-holdback")]).Statements()[0]))["Cover"];

        Assert.Equal(
            ["Cash paid out 200000", "Cash received 182000", "Cash position now -18000"],
            cover.Cells.Values.Where(cell => cell.Text.StartsWith("Cash p", StringComparison.Ordinal) || cell.Text == "Cash received").OrderBy(cell => int.Parse(cell.Address[1..], null))
                .Select(cell => $"{cell.Text} {cover[$"B{cell.Address[1..]}"].Text}"));
        Assert.Equal(
            """
            European Social Fund | 72000 | 72000 | 0
            Single Regeneration Budget | 60000 | 60000 | 0
            Neighbourhood Renewal Fund | 50000 | 50000 | 0
            Total | 182000 | 182000 | 0
            """.ReplaceLineEndings("\n"),
            cover.Table("What is still owed on each award", "Fund | Due on all claims | Received | Owed now"));
    }

    private static Written Written(string sample) => Of(Reconciled(sample));

    private static Written Of(Programme programme) => Tests.Return.Written.Of(ProgrammeWorkbook.Write(programme, []));

    private static Programme Reconciled(string sample) => JudgedProgramme.Of([.. Read(sample)]).PutTogether();

    private static IEnumerable<Intake> Read(string folder) =>
        from path in Directory.GetFiles(Repository.Path("sample-claims", folder), "*.xlsx").Order(StringComparer.Ordinal)
        let bytes = File.ReadAllBytes(path)
        let file = new SourceFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), Path.GetFileName(path))
        select FormReader.Read(WorkbookReader.Read(new MemoryStream(bytes), file).Value!);
}
