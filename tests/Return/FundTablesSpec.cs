using System.Collections.Immutable;
using System.Security.Cryptography;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;

namespace FundingPipeline.Tests.Return;

/// <summary>The tables that each fund's own terms ask for, read from the returns of the samples whose notes work them out by hand.</summary>
public class FundTablesSpec
{
    private const string Every = "every-table-of-a-return";
    private const string Necta = "necta-six-months-training-six-months-work";
    private const string Nrf = "nrf-two-years-statement-of-use-and-carry-over";

    private static readonly Dictionary<string, ImmutableArray<ProjectStatement>> Samples = [];

    [Fact]
    public void ESF_stands_after_each_claim_at_what_is_earned_the_ceiling_and_what_is_held() =>
        Says(Every, "esf/2000", "Cost and match", "Where each award stands after its claims, from the start",
            "Claim | Eligible to date | Income to date | Rate | Earned to date | Ceiling before closure | Held until closure | Requested before | Due",
            """
            1, interim | 5000 | 500 | 0.45 | 2025 | 4000 | 0 | 0 | 2025
            2, interim | 10500 | 500 | 0.45 | 4500 | 4000 | 500 | 2025 | 1975
             |  |  |  |  |  |  |  | 4000
            """);

    [Fact]
    public void ESF_has_staff_beneficiary_and_other_cost_against_profile() =>
        Says(Every, "esf/2000", "Cost and match", "Staff, beneficiary and other cost against profile", "Group | Profile | Cost to date | Left of the profile | Where it comes from",
            """
            Staff | 8000 | 6000 | 2000 | register.xlsx › Profile: Profile G5
            Beneficiary | 3500 | 4000 | -500 | register.xlsx › Profile: Profile G6
            Other | 600 | 500 | 100 | register.xlsx › Profile: Profile G7
             | 12100 | 10500 | 1600 | 
            """);

    [Fact]
    public void ESF_has_income_and_match_by_certificate()
    {
        Says(Every, "esf/2000", "Cost and match", "Income of the project", "What | Received | Amount", "Course fees from firms | 36665 | 500\n |  | 500");
        Says(Every, "esf/2000", "Cost and match", "Match by certificate", "Source | Private or public | Offered | In the period | Certificate | Signed by | Signed on",
            """
            Core budget | Public | 6000 | 3300 | T-M1 | F. Officer | 36495
            Private sector | Private | 3000 | 2200 |  |  | 
             |  | 9000 | 5500 |  |  | 
            """);
    }

    [Fact]
    public void ESF_adds_up_hours_and_never_people_counted_on_a_day()
    {
        Says(Every, "esf/2000", "Hours and people", "Beneficiary hours in the period", "As claimed | Derived | Together", "1200 | 0 | 1200\n1200 | 0 | 1200");
        Says(Every, "esf/2000", "Hours and people", "Counted on a day, and never added up", "Output | Day | Number | Unit", "Beneficiaries in training | 36891 | 14 | beneficiaries");
        Says(Every, "esf/2000", "Hours and people", "Outputs, forecast and actual", "Output | Forecast | Actual | Difference | Reason",
            """
            Beneficiaries in training | 15 | 14 | -1 | One left for a job
            Hours of training | 1500 | 1200 | -300 | The third course starts in January
            """);
    }

    [Fact]
    public void ERDF_has_award_before_now_to_date_and_left_by_the_offer_letters_headings() =>
        Says(Every, "erdf/2000-Q2", "Offer letter", "By offer-letter heading", "Cost heading | Award row | Award | Before | In the period | To date | Left",
            """
            Premises | Awards 6 | 4000 | 800 | 600 | 1400 | 2600
            Training | Awards 7 | 2000 | 400 | 200 | 600 | 1400
             |  | 6000 | 1200 | 800 | 2000 | 4000
            """);

    [Fact]
    public void ERDF_has_the_public_match_share_and_what_was_recovered()
    {
        Says(Every, "erdf/2000-Q2", "Offer letter", "Public match, share of eligible cost to date",
            "Eligible before | Eligible in the period | Public match before | Public match in the period | Share to date | At least",
            "3000 | 2000 | 1800 | 1200 | 0.6 | 0.05\n3000 | 2000 | 1800 | 1200 |  | ");
        Says(Every, "erdf/2000-Q2", "Offer letter", "Recoveries", "On claim | Day | Recovered | Where it comes from", "1 | 36697 | 100 | register.xlsx › Receipts: Day A7; Recovered E7\n |  | 100 | ");
    }

    [Fact]
    public void ERDF_lists_what_was_defrayed_in_order_of_day_by_reference_and_never_by_payee()
    {
        Says(Every, "erdf/2000-Q2", "Defrayals", "Defrayed in the quarter, in order of day", "Claim and line | Ledger reference | Day paid | Gross cost | Eligible | Claimed",
            """
            2/2 | TR-04 | 36630 | 1500 | 1500 | 600
            2/1 | TR-03 | 36658 | 500 | 500 | 200
             |  |  |  | 2000 | 800
            """);
        Assert.DoesNotContain(Return(Every, "erdf/2000-Q2").Sheets.SelectMany(sheet => sheet.Cells.Values), cell => cell.Text is "Landlord" or "College");
    }

    [Fact]
    public void ERDF_has_forecast_against_actual_outputs() =>
        Says(Every, "erdf/2000-Q2", "Forecast", "Outputs, forecast and actual", "Output | Unit | Forecast | Actual | Difference | Reason", "Businesses assisted | businesses | 12 | 10 | -2 | Two firms closed");

    [Fact]
    public void SRB_has_capital_and_revenue_apart_and_the_year_to_its_end()
    {
        Says(Every, "srb/2000-01-Q2", "Delivery plan", "Grant by heading, capital and revenue", "Capital or revenue | Award | Before | In the period | To date | Left",
            """
            Revenue | 10000 | 1900 | 1700 | 3600 | 6400
            Capital | 5000 | 600 | 1200 | 1800 | 3200
             | 15000 | 2500 | 2900 | 5400 | 9600
            """);
        Says(Every, "srb/2000-01-Q2", "Delivery plan", "Forecast to the year's end", "Before in the year | In the period | Year to date | Forecast to year end | Profile of the year",
            "2500 | 2900 | 5400 | 5000 | 11000\n2500 | 2900 | 5400 | 5000 | 11000");
    }

    [Fact]
    public void SRB_has_training_weeks_and_private_leverage_apart_from_public()
    {
        Says(Every, "srb/2000-01-Q2", "Forecast", "Training weeks in the period", "As claimed | Derived | Together", "40 | 0 | 40\n40 | 0 | 40");
        Says(Every, "srb/2000-01-Q2", "Leverage", "Leverage in the period", "Private or public | In the period", "Private | 500\nPublic | 800\nTotal | 1300");
    }

    [Theory]
    [InlineData("srb/2000-01-Q2", "15000 | 600 | 0.04 | 0.05")]
    [InlineData("ndc/2000-01-Q2", "8000 | 800 | 0.1 | 0.1")]
    public void Administration_is_a_share_of_the_whole_award_over_its_whole_life(string slug, string line) =>
        Assert.StartsWith(line, Return(Every, slug)["Delivery plan"].Table("Management and administration, share of the award", "Award | To date | Share | Should stay within"), StringComparison.Ordinal);

    [Fact]
    public void NRF_states_the_years_use_by_theme_the_allocation_what_was_carried_and_what_the_LSP_agreed()
    {
        Says(Nrf, "nrf/2002-03", "Statement of use", "The year's allocation", "Allocation | Carry-in | Available | Used | Carry-out", "289000 | 36000 | 325000 | 299000 | 26000\n289000 | 36000 | 325000 | 299000 | 26000");
        Says(Nrf, "nrf/2002-03", "Statement of use", "What was agreed, and when", "Condition | Day",
            """
            Member of a Local Strategic Partnership | 36983
            Local neighbourhood renewal strategy agreed | 37026
            Statement of use agreed with the LSP | 37343
            Partnership accredited | 37335
            """);
        Assert.Contains("Other | 173420", Return(Nrf, "nrf/2002-03")["Statement of use"].Table("Use by theme", "Theme | Used"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_New_Deal_counts_starts_apart_from_people_and_units_at_the_contracts_prices()
    {
        // Ten trainees, of whom the contract pays 13 weeks at £45.00 each.
        Says(Necta, "new-deal/2001-02-Q2", "Contract", "Units at the contract's prices", "Element | Units | Price | Contract's price | Amount", "Week on programme | 91 | 45 | 45 | 4095\n |  |  |  | 4095");
        Says(Necta, "new-deal/2001-02-Q2", "Contract", "Starts in the period", "Option | Starts", "Education and training | 7\n | 7");
        Says(Necta, "new-deal/2001-02-Q2", "Contract", "People who started, each once", "Person scheme | People", "NECTA trainees | 7");
    }

    [Theory]
    [InlineData("esf/2000", "0 | 4000 | 2025 | 1975")]
    [InlineData("erdf/2000-Q1", "0 | 1200 | 0 | 1200")]
    [InlineData("erdf/2000-Q2", "1200 | 800 | 1100 | 900")]
    [InlineData("srb/2000-01-Q2", "2500 | 2900 | 2500 | 2900")]
    [InlineData("ndc/2000-01-Q2", "1500 | 1300 | 1500 | 1300")]
    public void The_account_carries_its_closing_balance_forward(string slug, string balances)
    {
        var account = Return(Every, slug)["Account"];
        Assert.Equal(balances, string.Join(" | ", new[] { "Brought forward", "Due in the period", "Received in the period", "Closing balance" }.Select(heading => account.At("Total", heading).Text)));
    }

    /// <summary>Whatever stands on a return's account stands on every later one's, and what falls due in the period is what the claims are owed.</summary>
    [Theory]
    [MemberData(nameof(WorkedExamplesSpec.Folders), MemberType = typeof(WorkedExamplesSpec))]
    public void No_movement_is_ever_lost_between_two_returns(string folder)
    {
        foreach (var parts in Reconciled(folder).SelectMany(statement => statement.Contributions.GroupBy(part => part.Funder)))
        {
            Assert.All(parts, part => Assert.Equal(part.Due, part.Account.Where(movement => movement.Period == part.Period).Total(movement => movement.Due ?? Money.Zero)));
            Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.Equal(pair.First.Account, pair.Second.Account.Where(movement => movement.Period!.Days.First <= pair.First.Period.Days.First)));
        }
    }

    [Fact]
    public void Every_file_that_a_figure_comes_from_is_listed_with_its_hash()
    {
        var sources = Return(Every, "erdf/2000-Q2")["Sources"].Cells.Values.Select(cell => cell.Text).ToList();

        Assert.All(["register.xlsx", "erdf-2000-Q1.xlsx", "erdf-2000-Q2.xlsx"], file => Assert.Single(sources, text => text == $"{file}: {Hash(file)}"));
    }

    private static string Hash(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Repository.Path("sample-claims", Every, file))));

    [Fact]
    public void Money_that_comes_in_after_the_last_claim_has_a_return_of_its_own()
    {
        var account = Return("joblink-2001-advance-and-holdback", "srb/2002-03-Q1")["Account"];
        Assert.Equal(("3000", "0", "3000", "0"), (account.At("Total", "Brought forward").Text, account.At("Total", "Due in the period").Text, account.At("Total", "Received in the period").Text, account.At("Total", "Closing balance").Text));
    }

    [Fact]
    public void What_nobody_stated_is_said_so_with_the_place_to_state_it_and_is_never_nought()
    {
        var statement = Tests.Reconcile.Reconciled.Project([Given.Award("SRB", amount: null)], Given.Claim("SRB", "1", "2000-01-01", "2000-03-31", total: "100.00", costs: [Given.Cost("1")]));
        var plan = Written.Of(ReturnWorkbook.Write(FunderReturn.From([statement]).Single()))["Delivery plan"];

        Assert.Equal("Not stated\n", plan.Table("Grant by heading, capital and revenue", "Award"));
        Assert.Equal(
            "Not stated | Not stated\n | ",
            plan.Table("Forecast to the year's end", "Forecast to year end | Profile of the year"));
        Assert.Contains("state it in the register, sheet Awards, Award", plan.Table("Grant by heading, capital and revenue", "Where it comes from"), StringComparison.Ordinal);
    }

    private static void Says(string sample, string slug, string sheet, string title, string columns, string lines) =>
        Assert.Equal(lines.ReplaceLineEndings("\n"), Return(sample, slug)[sheet].Table(title, columns));

    private static Written Return(string sample, string slug) =>
        Written.Of(ReturnWorkbook.Write(FunderReturn.From(Reconciled(sample)).Single(part => part.Slug == slug)));

    private static ImmutableArray<ProjectStatement> Reconciled(string sample)
    {
        lock (Samples)
        {
            return Samples.TryGetValue(sample, out var statements) ? statements : Samples[sample] = JudgedProgramme.Of([.. Read(sample)]).Statements();
        }
    }

    private static IEnumerable<Intake> Read(string folder) =>
        from path in Directory.GetFiles(Repository.Path("sample-claims", folder), "*.xlsx").Order(StringComparer.Ordinal)
        let bytes = File.ReadAllBytes(path)
        let file = new SourceFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), Path.GetFileName(path))
        select FormReader.Read(WorkbookReader.Read(new MemoryStream(bytes), file).Value!);
}
